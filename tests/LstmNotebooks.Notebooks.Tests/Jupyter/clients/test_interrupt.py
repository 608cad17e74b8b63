"""A cell that does not end is stopped, and what it knew is kept."""
import os
import signal
import unittest

from kernel_test import LIMIT, KernelTest

WAITING = {
    "loop": "while (true) ;",
    "nested_loop": "for (;;) foreach (var i in Enumerable.Range(0, 10)) ;",
    "goto": "again: goto again;",
    "method": "void Spin() { while (true) ; }\nSpin();",
    "sleep": "System.Threading.Thread.Sleep(-1);",
    "delay": "await Task.Delay(-1);",
    "handle": "new System.Threading.ManualResetEvent(false).WaitOne();",
    "task": "Task.Run(() => System.Threading.Thread.Sleep(-1)).Wait();",
    "lock": "var gate = new object();\nvar held = false;\nvar other = Task.Run(() => { lock (gate) { held = true; System.Threading.Thread.Sleep(-1); } });\nwhile (!System.Threading.Volatile.Read(ref held)) ;\nlock (gate) ;",
    "parallel": "Parallel.For(0, 100, i => { while (true) ; });",
    "library": 'var stop = (System.Threading.CancellationToken)AppContext.GetData("LstmNotebooks.Cancellation")!;\nstop.WaitHandle.WaitOne();\nstop.ThrowIfCancellationRequested();',
}


class InterruptTest(KernelTest):
    def interrupt(self, code, interrupt):
        """Interrupts a cell that has begun; gives its reply."""
        identity = self.client.execute(f'var kept = 5;\nConsole.WriteLine("begun");\n{code}')
        self.wait_for_output(identity, "begun")
        interrupt()
        reply = self.reply_to(identity)["content"]
        self.outputs_of(identity)
        return reply

    def signal(self):
        os.kill(self.manager.provisioner.pid, signal.SIGINT)

    def test_message_ends_every_kind_of_waiting(self):
        for name, code in WAITING.items():
            with self.subTest(name):
                reply = self.interrupt(code, self.manager.interrupt_kernel)
                self.assertEqual("error", reply["status"])
                self.assertIn("interrupted", reply["evalue"])
                self.assertEqual("5", self.result_of("kept"))

    def test_signal_ends_a_cell(self):
        for name in ("loop", "sleep", "delay"):
            with self.subTest(name):
                self.assertEqual("error", self.interrupt(WAITING[name], self.signal)["status"])
                self.assertEqual("5", self.result_of("kept"))

    def test_endless_recursion_is_an_error(self):
        reply, _ = self.run_cell("int Deep(int n) => 1 + Deep(n + 1);\nDeep(0)")
        self.assertEqual("InsufficientExecutionStackException", reply["ename"])
        self.assert_works()

    def test_interrupt_without_a_cell_does_nothing(self):
        self.client.control_channel.send(self.client.session.msg("interrupt_request", {}))
        self.assertEqual("interrupt_reply", self.client.get_control_msg(timeout=LIMIT)["msg_type"])
        self.assert_works()

    def test_interrupt_leaves_queued_cells_aborted(self):
        first = self.client.execute('Console.WriteLine("begun");\nwhile (true) ;')
        second = self.client.execute("1")
        self.wait_for_output(first, "begun")
        self.manager.interrupt_kernel()
        self.assertEqual("error", self.reply_to(first)["content"]["status"])
        self.assertEqual("aborted", self.reply_to(second)["content"]["status"])
        self.assert_works()

    def test_interrupted_while_asking(self):
        identity = self.client.execute("Console.ReadLine()", allow_stdin=True)
        self.client.get_stdin_msg(timeout=LIMIT)
        self.manager.interrupt_kernel()
        self.assertEqual("error", self.reply_to(identity)["content"]["status"])
        self.assert_works()


if __name__ == "__main__":
    unittest.main()
