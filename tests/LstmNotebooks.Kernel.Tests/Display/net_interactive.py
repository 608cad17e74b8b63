"""Asks .NET Interactive what the values of CommonValues.txt show there, and prints both side by side as a table in Markdown.

    dotnet tool install Microsoft.dotnet-interactive --tool-path DIR
    DOTNET_ROLL_FORWARD=LatestMajor DIR/dotnet-interactive jupyter install --path KERNELS/kernels
    DOTNET_ROLL_FORWARD=LatestMajor JUPYTER_PATH=KERNELS python3 net_interactive.py > net-interactive.md

Needs Debian's python3-jupyter-client. A value that ends the kernel is named so, and a new kernel is started.
"""
import html
import pathlib
import queue
import re
import subprocess

from jupyter_client.manager import start_new_kernel

MARK, LONGEST, SECONDS = "» ", 160, 30


def entries():
    """Code and the text that it shows here, of each value."""
    text = (pathlib.Path(__file__).parent / "CommonValues.txt").read_text(encoding="utf-8")
    code, shown = [], []
    for line in text[text.index("\n" + MARK) + 1:].split("\n"):
        if line.startswith(MARK):
            if shown:
                yield "\n".join(code), "\n".join(shown).strip("\n")
                code, shown = [], []
            code.append(line[len(MARK):])
        else:
            shown.append(line)
    yield "\n".join(code), "\n".join(shown).strip("\n")


def plain(data):
    """What a reader sees: the text, or the words of the HTML."""
    if "text/plain" in data and "text/html" not in data:
        return data["text/plain"]
    if "text/html" in data:
        without = re.sub(r"<style.*?</style>|<script.*?</script>", "", data["text/html"], flags=re.S)
        return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", without))).strip()
    return " ".join(data)


class Peer:
    """A kernel of .NET Interactive that knows the declarations."""

    def __init__(self, declarations):
        self.declarations = declarations
        self.start()

    def start(self):
        self.manager, self.client = start_new_kernel(
            kernel_name=".net-csharp", startup_timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.ask(self.declarations)

    def ask(self, code):
        """What the code shows, or why it shows nothing."""
        request, shown = self.client.execute(code), []
        try:
            while True:
                message = self.client.get_iopub_msg(timeout=SECONDS)
                if message["parent_header"].get("msg_id") != request:
                    continue
                kind, content = message["msg_type"], message["content"]
                if kind in ("execute_result", "display_data"):
                    shown.append(plain(content["data"]))
                elif kind == "error":
                    shown.append("error: " + content["evalue"].split("\n")[0])
                elif kind == "status" and content["execution_state"] == "idle":
                    return " ".join(shown)
        except (queue.Empty, RuntimeError):
            ended = not self.manager.is_alive()
            self.close()
            self.start()
            return "the kernel ended" if ended else f"nothing within {SECONDS} s"

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def cell(text):
    """A text as a cell of a table."""
    text = re.sub(r"\s+", " ", text.replace("|", "\\|")).strip()
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def main():
    values = list(entries())
    peer = Peer(values[0][0])
    print("| code | here | .NET Interactive |\n|---|---|---|")
    for code, shown in values[1:]:
        print(f"| `{cell(code)}` | {cell(shown)} | {cell(peer.ask(code))} |", flush=True)
    peer.close()


if __name__ == "__main__":
    main()
