"""What clients send besides plain cells, and how requests follow each other."""
import unittest

from kernel_test import LIMIT, Empty, KernelTest


class RequestTest(KernelTest):
    def test_stdin_gives_what_was_typed(self):
        for code, password in (("Console.ReadLine()", False), ('await GetInputAsync("Name? ")', False), ('await GetPasswordAsync("Secret? ")', True)):
            with self.subTest(code):
                identity = self.client.execute(code, allow_stdin=True)
                request = self.client.get_stdin_msg(timeout=LIMIT)
                self.assertEqual(password, request["content"]["password"])
                self.assertEqual("" if "Read" in code else code.split('"')[1], request["content"]["prompt"])
                self.client.input("Grüße")
                self.assertEqual("ok", self.reply_to(identity)["content"]["status"])
                result = [m for m in self.outputs_of(identity) if m["msg_type"] == "execute_result"]
                self.assertEqual("Grüße", result[0]["content"]["data"]["text/plain"])

    def test_stdin_that_is_not_allowed_is_an_error(self):
        reply, _ = self.run_cell("Console.ReadLine()", allow_stdin=False)
        self.assertEqual("error", reply["status"])
        self.assertIn("nobody can answer", reply["evalue"])

    def test_error_aborts_what_is_queued(self):
        identities = [self.client.execute('throw new Exception("stop");' if i == 10 else f"System.Threading.Thread.Sleep(20); {i}") for i in range(20)]
        statuses = [self.reply_to(identity)["content"]["status"] for identity in identities]
        self.assertEqual(["ok"] * 10 + ["error"] + ["aborted"] * 9, statuses)
        self.assert_works()

    def test_error_without_stop_lets_the_queue_run(self):
        identities = [self.client.execute('throw new Exception("on");' if i == 2 else f"{i}", stop_on_error=False) for i in range(5)]
        statuses = [self.reply_to(identity)["content"]["status"] for identity in identities]
        self.assertEqual(["ok", "ok", "error", "ok", "ok"], statuses)

    def test_silent_and_unstored_cells_count_nothing(self):
        first, _ = self.run_cell("1")
        silent, outputs = self.run_cell("2", silent=True)
        unstored, _ = self.run_cell("3", store_history=False)
        last, _ = self.run_cell("4")
        self.assertEqual([], [m for m in outputs if m["msg_type"] == "execute_result"])
        self.assertEqual(first["execution_count"] + 1, last["execution_count"])

    def test_user_expressions_are_answered(self):
        reply, _ = self.run_cell("var x = 6;", user_expressions={"product": "x * 7", "wrong": "nowhere"})
        self.assertEqual("42", reply["user_expressions"]["product"]["data"]["text/plain"])
        self.assertEqual("error", reply["user_expressions"]["wrong"]["status"])

    def test_cursor_counts_code_points(self):
        code = 'var s = "😀😀"; s.Length'
        identity = self.client.complete(code[:-2], len(code) - 2)
        reply = self.reply_to(identity)["content"]
        self.assertIn("Length", reply["matches"])
        self.assertEqual(len(code) - 6, reply["cursor_start"])
        self.assertEqual(len(code) - 2, reply["cursor_end"])

    def test_history_survives_a_restart(self):
        self.run_cell("12321 + 1")
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=LIMIT)
        identity = self.client.history(raw=True, output=False, hist_access_type="search", pattern="12321*", n=1)
        self.assertEqual("12321 + 1", self.reply_to(identity)["content"]["history"][0][2])

    def test_display_is_updated(self):
        reply, outputs = self.run_cell('var shown = display("one");\nshown.Update("two");')
        self.assertEqual(["display_data", "update_display_data"], [m["msg_type"] for m in outputs])
        self.assertEqual(outputs[0]["content"]["transient"], outputs[1]["content"]["transient"])

    def test_unknown_comm_is_closed(self):
        message = self.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "nothing", "data": {}})
        self.client.shell_channel.send(message)
        outputs = self.outputs_of(message["header"]["msg_id"])
        self.assertEqual(["comm_close"], [m["msg_type"] for m in outputs])
        identity = self.client.comm_info()
        self.assertEqual({}, self.reply_to(identity)["content"]["comms"])

    def test_unknown_request_is_ignored(self):
        self.client.shell_channel.send(self.client.session.msg("nonsense_request", {"a": 1}))
        self.client.shell_channel.send(self.client.session.msg("execute_request", {"code": 5}))
        self.assert_works()

    def test_many_lines_arrive_complete(self):
        reply, outputs = self.run_cell("for (var i = 0; i < 200_000; i++) Console.WriteLine(i);")
        self.assertEqual("ok", reply["status"])
        self.assertEqual("".join(f"{i}\n" for i in range(200_000)), self.printed(outputs))

    def test_late_output_carries_its_own_cell(self):
        identity = self.client.execute('_ = Task.Run(async () => { await Task.Delay(1500); Console.WriteLine("late"); });')
        self.reply_to(identity)
        other = self.client.execute("1")
        self.reply_to(other)
        self.wait_for_output(identity, "late")

    def test_two_clients_see_each_other(self):
        second = self.connect()
        first_cell = self.client.execute('var shared = "from the first";')
        self.reply_to(first_cell)
        second_cell = second.execute("shared")
        self.assertEqual("ok", self.reply_to(second_cell, second)["content"]["status"])
        for client in (self.client, second):
            results = [m for m in self.outputs_of(second_cell, client) if m["msg_type"] == "execute_result"]
            self.assertEqual("from the first", results[0]["content"]["data"]["text/plain"])
        with self.assertRaises(Empty):
            self.client.get_shell_msg(timeout=0.2)

    def test_client_that_vanishes_harms_nobody(self):
        for _ in range(3):
            vanishing = self.connect()
            vanishing.execute('for (var i = 0; i < 20; i++) { Console.WriteLine(i); System.Threading.Thread.Sleep(10); }')
            vanishing.stop_channels()
        self.assert_works()


if __name__ == "__main__":
    unittest.main()
