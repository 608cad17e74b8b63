"""Figures in the HTML pages that nbconvert makes, also where its version drops them (6.5.3 to 7.6 do) and without a network.

Those versions clean pictures in SVG as if they were HTML, until nothing is left of them. This turns each into an image whose source is
the SVG itself, with the figure's description, no wider than the page. Newer versions make such images too, but let them be wider than a
phone. In the clone's top folder:

    jupyter nbconvert --to html --config notebooks/nbconvert_config.py notebooks/01-workflow.ipynb
"""
import base64
import html

from nbconvert.preprocessors import Preprocessor

SVG = "image/svg+xml"


class SvgAsImage(Preprocessor):
    """Shows SVG by an <img>, described by the output's plain text."""

    def preprocess_cell(self, cell, resources, index):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if SVG in data:
                source = base64.b64encode(data.pop(SVG).encode()).decode()
                description = html.escape(data.get("text/plain", "figure"))
                data["text/html"] = f'<img src="data:{SVG};base64,{source}" alt="{description}" style="max-width: 100%">'
        return cell, resources


c = get_config()  # noqa: F821 (Jupyter provides it)
c.HTMLExporter.preprocessors = [SvgAsImage]
