"""Jupyter's own conformance tests, all of them."""
import unittest

import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = "csharp-lstm"
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oh dear");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "var builder = new System.Text.StringBuilder(); builder.AppendF", "matches": {"AppendFormat"}},
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
    ]
    complete_code_samples = ["1 + 1", "var x = 3;", "int Twice(int n)\n{\n    return 2 * n;\n}", "#!time\n1"]
    incomplete_code_samples = ["if (true) {", "int Twice(int n)\n{", "Console.WriteLine(", "/* a comment"]
    invalid_code_samples = ["int 5x = 3;", "else { }", "1 2 3;"]
    code_page_something = "#!help Console.WriteLine"
    code_generate_error = 'throw new InvalidOperationException("as asked");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a" + "b"', "result": "ab"},
        {"code": "Enumerable.Range(1, 3).Sum()", "result": "6"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"))', "mime": "text/html"},
        {"code": '"<svg xmlns=\\"http://www.w3.org/2000/svg\\"/>".DisplayAs("image/svg+xml")', "mime": "image/svg+xml"},
        {"code": '"{\\"data\\": [], \\"layout\\": {}}".DisplayAs("application/vnd.plotly.v1+json")', "mime": "application/vnd.plotly.v1+json"},
    ]
    code_history_pattern = "6?*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console.WriteLine"
    code_clear_output = "Console.Clear();"


if __name__ == "__main__":
    unittest.main()
