"""What is not a signed message of a client is dropped, and nothing comes of it."""
import random
import socket
import unittest

import zmq
from jupyter_client.session import Session

from kernel_test import KernelTest

PORTS = ("shell_port", "iopub_port", "stdin_port", "control_port", "hb_port")
TRIES = 2_000  # on each port
CODE = "poisoned = 1;"


class HostileTest(KernelTest):
    def setUp(self):
        super().setUp()
        self.info = self.manager.get_connection_info()
        self.run_cell("var poisoned = 0;")

    def assert_unharmed(self):
        self.assertEqual("0", self.result_of("poisoned"))

    def dealer(self, port):
        dealer = zmq.Context.instance().socket(zmq.DEALER)
        self.addCleanup(dealer.close, 0)
        dealer.connect(f"tcp://{self.info['ip']}:{self.info[port]}")
        return dealer

    def assert_no_answer(self, dealer):
        self.assert_unharmed()
        self.assertEqual(0, dealer.poll(200), "a message without a right signature was answered")

    def test_unsigned_and_wrongly_signed_messages_are_dropped(self):
        for key in (b"", b"another key"):
            with self.subTest(key):
                session = Session(key=key)
                dealer = self.dealer("shell_port")
                session.send(dealer, session.msg("execute_request", {"code": CODE, "silent": False}))
                self.assert_no_answer(dealer)

    def test_replayed_message_is_dropped(self):
        session = Session(key=self.info["key"])
        dealer = self.dealer("shell_port")
        frames = session.serialize(session.msg("execute_request", {"code": "poisoned++;", "silent": False}))
        dealer.send_multipart(frames)
        self.assertGreater(dealer.poll(30_000), 0)
        dealer.recv_multipart()
        self.run_cell("poisoned = 0;")
        dealer.send_multipart(frames)
        self.assert_no_answer(dealer)

    def test_malformed_messages_are_dropped(self):
        session = Session(key=self.info["key"])
        dealer = self.dealer("control_port")
        for parts in ([b"{", b"{}", b"{}", b"{}"], [b"[]"] * 4, [b"{}"] * 4, [b"{}", b"{}", b"{}"], [b"\xff\xfe"] * 4):
            dealer.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
        dealer.send_multipart([b""])
        dealer.send_multipart([b"<IDS|MSG>"])
        self.assert_no_answer(dealer)

    def test_random_bytes_on_every_port_change_nothing(self):
        generator = random.Random(7)
        greeting = b"\xff" + bytes(8) + b"\x7f\x03\x00NULL" + bytes(48)
        for port in PORTS:
            for attempt in range(TRIES):
                with socket.create_connection((self.info["ip"], self.info[port]), timeout=10) as connection:
                    noise = generator.randbytes(generator.randrange(200))
                    try:
                        connection.sendall((greeting if attempt % 2 else b"") + noise)
                    except OSError:
                        pass  # it was closed on us, as it should be
            self.assert_unharmed()


if __name__ == "__main__":
    unittest.main()
