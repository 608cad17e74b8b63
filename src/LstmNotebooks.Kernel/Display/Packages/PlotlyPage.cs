using System.Security.Cryptography;
using System.Text;

namespace LstmNotebooks.Kernel.Display;

/// <summary>A chart for front ends that show HTML but do not know Plotly's MIME type.</summary>
internal static class PlotlyPage
{
    /// <summary>
    /// The chart in words; where plotly.js is on the page, or the network has it, it
    /// is drawn instead. However many charts a page has, it is asked for once.
    /// </summary>
    /// <param name="grid">The chart in words.</param>
    /// <param name="json">Its data, layout and config.</param>
    public static string Draw(Grid grid, string json)
    {
        // Named after what it shows, so that the same chart gives the same output.
        var id = $"plotly-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..12]}";
        // Inside a script, "</" would end it; in JSON, "\/" is the same as "/".
        var data = json.Replace("</", "<\\/", StringComparison.Ordinal).Replace("<!--", "<\\u0021--", StringComparison.Ordinal);
        return $$"""
            <div id="{{id}}">{{HtmlGrid.Draw(grid)}}</div>
            <script>
            (() => {
                const chart = {{data}};
                const place = document.querySelector('[id="{{id}}"]:not([data-taken])');
                place.dataset.taken = "";
                const draw = Plotly => {
                    place.replaceChildren();
                    Plotly.newPlot(place, chart.data, chart.layout, chart.config);
                };
                if (window.Plotly)
                    return draw(window.Plotly);
                if (!navigator.onLine)
                    return;
                window.lstmPlotly ??= new Promise(resolve => {
                    const address = "https://cdn.plot.ly/plotly-2.35.2.min";
                    if (window.require?.config && window.define?.amd) {
                        require.config({ paths: { plotly: address } });
                        return require(["plotly"], resolve, () => { });
                    }
                    const script = document.createElement("script");
                    script.src = `${address}.js`;
                    script.onload = () => window.Plotly && resolve(window.Plotly);
                    document.head.append(script);
                });
                window.lstmPlotly.then(draw);
            })();
            </script>
            """.ReplaceLineEndings("\n");
    }
}
