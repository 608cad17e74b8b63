"""A running kernel and what a front end does with it."""
import queue
import signal
import time
import unittest

from jupyter_client import KernelManager

NAME = "csharp-lstm"

# Seconds after which a kernel hangs; a healthy one on a busy machine stays far below.
LIMIT = 60

# Who runs the tests in the background may have had signals ignored, which the kernel would inherit.
signal.signal(signal.SIGINT, signal.default_int_handler)


class KernelTest(unittest.TestCase):
    """A test with a kernel of its own."""

    def setUp(self):
        self.manager = KernelManager(kernel_name=NAME)
        self.manager.start_kernel()
        self.addCleanup(self.manager.cleanup_resources)
        self.addCleanup(self.manager.shutdown_kernel, now=True)
        self.client = self.connect()

    def connect(self):
        """A further client of the same kernel."""
        client = self.manager.blocking_client()
        client.start_channels()
        self.addCleanup(client.stop_channels)
        client.wait_for_ready(timeout=LIMIT)
        return client

    def run_cell(self, code, **options):
        """Executes code; gives the reply and the messages of its outputs."""
        identity = self.client.execute(code, **options)
        reply = self.reply_to(identity)
        return reply["content"], self.outputs_of(identity)

    def reply_to(self, identity, client=None):
        client = client or self.client
        end = time.monotonic() + LIMIT
        while True:
            reply = client.get_shell_msg(timeout=max(0.1, end - time.monotonic()))
            if reply["parent_header"].get("msg_id") == identity:
                return reply

    def outputs_of(self, identity, client=None):
        """The messages between busy and idle of a request, statuses and the echoed input left out."""
        client = client or self.client
        outputs = []
        end = time.monotonic() + LIMIT
        while True:
            message = client.get_iopub_msg(timeout=max(0.1, end - time.monotonic()))
            if message["parent_header"].get("msg_id") != identity:
                continue
            if message["msg_type"] == "status":
                if message["content"]["execution_state"] == "idle":
                    return outputs
            elif message["msg_type"] != "execute_input":
                outputs.append(message)

    def wait_for_output(self, identity, text):
        """Waits until a request has printed the text."""
        printed = ""
        end = time.monotonic() + LIMIT
        while text not in printed:
            message = self.client.get_iopub_msg(timeout=max(0.1, end - time.monotonic()))
            if message["parent_header"].get("msg_id") == identity and message["msg_type"] == "stream":
                printed += message["content"]["text"]

    def result_of(self, code):
        """The plain text of a cell's result."""
        reply, outputs = self.run_cell(code)
        self.assertEqual("ok", reply["status"], reply)
        return next(m["content"]["data"]["text/plain"] for m in outputs if m["msg_type"] == "execute_result")

    def printed(self, outputs, name="stdout"):
        return "".join(m["content"]["text"] for m in outputs if m["msg_type"] == "stream" and m["content"]["name"] == name)

    def assert_works(self):
        self.assertEqual("42", self.result_of("6 * 7"))

    def wait_until(self, condition, what):
        end = time.monotonic() + LIMIT
        while not condition():
            self.assertLess(time.monotonic(), end, what)
            time.sleep(0.05)


# What a client raises that waited in vain.
Empty = queue.Empty
