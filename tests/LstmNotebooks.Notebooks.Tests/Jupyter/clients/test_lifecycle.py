"""How a kernel begins and ends, and what must not end it."""
import os
import subprocess
import sys
import unittest

from kernel_test import LIMIT, KernelTest

# A parent that starts a kernel, says its process id, and is gone.
PARENT = """
import os, sys
from jupyter_client import KernelManager
manager = KernelManager(kernel_name="csharp-lstm")
manager.start_kernel()
client = manager.blocking_client()
client.start_channels()
client.wait_for_ready(timeout=60)
print(manager.provisioner.pid, flush=True)
os._exit(0)
"""

HARMLESS = {
    "thread": ('var thread = new System.Threading.Thread(() => throw new Exception("on a thread"));\nthread.Start();\nthread.Join();', "on a thread"),
    "pool": ('System.Threading.ThreadPool.QueueUserWorkItem(_ => throw new Exception("in the pool"));\nSystem.Threading.Thread.Sleep(300);', "in the pool"),
    "async_void": ('async void Later() { await Task.Delay(10); throw new Exception("async void"); }\nLater();\nawait Task.Delay(300);', "async void"),
    "timer": ('var timer = new System.Threading.Timer(_ => throw new Exception("in a timer"), null, 10, -1);\nSystem.Threading.Thread.Sleep(300);', "in a timer"),
}


class LifecycleTest(KernelTest):
    def test_shutdown_ends_the_process(self):
        process = self.manager.provisioner.process
        self.client.shutdown()
        process.wait(LIMIT)
        self.assertEqual(0, process.returncode)

    def test_shutdown_ends_a_running_cell(self):
        identity = self.client.execute('Console.WriteLine("begun");\nwhile (true) ;')
        self.wait_for_output(identity, "begun")
        process = self.manager.provisioner.process
        self.client.shutdown()
        process.wait(LIMIT)
        self.assertEqual(0, process.returncode)

    def test_restart_forgets_variables(self):
        self.run_cell("var x = 1;")
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=LIMIT)
        reply, _ = self.run_cell("x")
        self.assertEqual("CompilationError", reply["ename"])

    def test_kernel_ends_with_its_parent(self):
        with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True) as parent:
            kernel = int(parent.stdout.readline())
            parent.wait(LIMIT)
        self.wait_until(lambda: not is_running(kernel), "the kernel outlives its parent")

    def test_failures_elsewhere_are_shown_and_harm_nothing(self):
        for name, (code, text) in HARMLESS.items():
            with self.subTest(name):
                identity = self.client.execute(code)
                self.wait_for_output(identity, text)
                self.reply_to(identity)
                self.assert_works()

    def test_ending_the_process_is_refused(self):
        for code in ("Environment.Exit(0);", 'Environment.FailFast("now");', "System.Diagnostics.Process.GetCurrentProcess().Kill();"):
            with self.subTest(code):
                reply, _ = self.run_cell(code)
                self.assertEqual("error", reply["status"])
                self.assert_works()

    def test_large_results_are_bounded(self):
        for code in ("new string('x', 100_000_000)", "Console.Write(new string('x', 100_000_000));", "Enumerable.Range(0, int.MaxValue)"):
            with self.subTest(code):
                reply, outputs = self.run_cell(code)
                self.assertEqual("ok", reply["status"])
                self.assertLess(sum(len(str(m["content"])) for m in outputs), 50_000_000)
                self.assert_works()


def is_running(process):
    """Whether a process runs; one that has ended and that nobody waited for does not."""
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as stat:
            return stat.read().rsplit(") ", 1)[1][0] != "Z"
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    unittest.main()
