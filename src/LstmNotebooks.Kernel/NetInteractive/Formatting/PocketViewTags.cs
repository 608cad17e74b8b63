namespace LstmNotebooks.NetInteractive.Formatting;

/// <summary>The elements of HTML, to be written as C#: using static brings them into a cell.</summary>
public static class PocketViewTags
{
    /// <summary>The element a.</summary>
    public static dynamic a => new PocketView(nameof(a));

    /// <summary>The element article.</summary>
    public static dynamic article => new PocketView(nameof(article));

    /// <summary>The element aside.</summary>
    public static dynamic aside => new PocketView(nameof(aside));

    /// <summary>The element audio.</summary>
    public static dynamic audio => new PocketView(nameof(audio));

    /// <summary>The element b.</summary>
    public static dynamic b => new PocketView(nameof(b));

    /// <summary>The element blockquote.</summary>
    public static dynamic blockquote => new PocketView(nameof(blockquote));

    /// <summary>The element br.</summary>
    public static dynamic br => new PocketView(nameof(br));

    /// <summary>The element button.</summary>
    public static dynamic button => new PocketView(nameof(button));

    /// <summary>The element caption.</summary>
    public static dynamic caption => new PocketView(nameof(caption));

    /// <summary>The element center.</summary>
    public static dynamic center => new PocketView(nameof(center));

    /// <summary>The element code.</summary>
    public static dynamic code => new PocketView(nameof(code));

    /// <summary>The element col.</summary>
    public static dynamic col => new PocketView(nameof(col));

    /// <summary>The element colgroup.</summary>
    public static dynamic colgroup => new PocketView(nameof(colgroup));

    /// <summary>The element dd.</summary>
    public static dynamic dd => new PocketView(nameof(dd));

    /// <summary>The element details.</summary>
    public static dynamic details => new PocketView(nameof(details));

    /// <summary>The element div.</summary>
    public static dynamic div => new PocketView(nameof(div));

    /// <summary>The element dl.</summary>
    public static dynamic dl => new PocketView(nameof(dl));

    /// <summary>The element dt.</summary>
    public static dynamic dt => new PocketView(nameof(dt));

    /// <summary>The element em.</summary>
    public static dynamic em => new PocketView(nameof(em));

    /// <summary>The element fieldset.</summary>
    public static dynamic fieldset => new PocketView(nameof(fieldset));

    /// <summary>The element figcaption.</summary>
    public static dynamic figcaption => new PocketView(nameof(figcaption));

    /// <summary>The element figure.</summary>
    public static dynamic figure => new PocketView(nameof(figure));

    /// <summary>The element footer.</summary>
    public static dynamic footer => new PocketView(nameof(footer));

    /// <summary>The element form.</summary>
    public static dynamic form => new PocketView(nameof(form));

    /// <summary>The element h1.</summary>
    public static dynamic h1 => new PocketView(nameof(h1));

    /// <summary>The element h2.</summary>
    public static dynamic h2 => new PocketView(nameof(h2));

    /// <summary>The element h3.</summary>
    public static dynamic h3 => new PocketView(nameof(h3));

    /// <summary>The element h4.</summary>
    public static dynamic h4 => new PocketView(nameof(h4));

    /// <summary>The element h5.</summary>
    public static dynamic h5 => new PocketView(nameof(h5));

    /// <summary>The element h6.</summary>
    public static dynamic h6 => new PocketView(nameof(h6));

    /// <summary>The element head.</summary>
    public static dynamic head => new PocketView(nameof(head));

    /// <summary>The element header.</summary>
    public static dynamic header => new PocketView(nameof(header));

    /// <summary>The element hr.</summary>
    public static dynamic hr => new PocketView(nameof(hr));

    /// <summary>The element i.</summary>
    public static dynamic i => new PocketView(nameof(i));

    /// <summary>The element iframe.</summary>
    public static dynamic iframe => new PocketView(nameof(iframe));

    /// <summary>The element img.</summary>
    public static dynamic img => new PocketView(nameof(img));

    /// <summary>The element input.</summary>
    public static dynamic input => new PocketView(nameof(input));

    /// <summary>The element label.</summary>
    public static dynamic label => new PocketView(nameof(label));

    /// <summary>The element legend.</summary>
    public static dynamic legend => new PocketView(nameof(legend));

    /// <summary>The element li.</summary>
    public static dynamic li => new PocketView(nameof(li));

    /// <summary>The element main.</summary>
    public static dynamic main => new PocketView(nameof(main));

    /// <summary>The element nav.</summary>
    public static dynamic nav => new PocketView(nameof(nav));

    /// <summary>The element ol.</summary>
    public static dynamic ol => new PocketView(nameof(ol));

    /// <summary>The element option.</summary>
    public static dynamic option => new PocketView(nameof(option));

    /// <summary>The element p.</summary>
    public static dynamic p => new PocketView(nameof(p));

    /// <summary>The element pre.</summary>
    public static dynamic pre => new PocketView(nameof(pre));

    /// <summary>The element q.</summary>
    public static dynamic q => new PocketView(nameof(q));

    /// <summary>The element s.</summary>
    public static dynamic s => new PocketView(nameof(s));

    /// <summary>The element script.</summary>
    public static dynamic script => new PocketView(nameof(script));

    /// <summary>The element section.</summary>
    public static dynamic section => new PocketView(nameof(section));

    /// <summary>The element select.</summary>
    public static dynamic select => new PocketView(nameof(select));

    /// <summary>The element small.</summary>
    public static dynamic small => new PocketView(nameof(small));

    /// <summary>The element source.</summary>
    public static dynamic source => new PocketView(nameof(source));

    /// <summary>The element span.</summary>
    public static dynamic span => new PocketView(nameof(span));

    /// <summary>The element strong.</summary>
    public static dynamic strong => new PocketView(nameof(strong));

    /// <summary>The element style.</summary>
    public static dynamic style => new PocketView(nameof(style));

    /// <summary>The element sub.</summary>
    public static dynamic sub => new PocketView(nameof(sub));

    /// <summary>The element summary.</summary>
    public static dynamic summary => new PocketView(nameof(summary));

    /// <summary>The element sup.</summary>
    public static dynamic sup => new PocketView(nameof(sup));

    /// <summary>The element svg.</summary>
    public static dynamic svg => new PocketView(nameof(svg));

    /// <summary>The element table.</summary>
    public static dynamic table => new PocketView(nameof(table));

    /// <summary>The element tbody.</summary>
    public static dynamic tbody => new PocketView(nameof(tbody));

    /// <summary>The element td.</summary>
    public static dynamic td => new PocketView(nameof(td));

    /// <summary>The element textarea.</summary>
    public static dynamic textarea => new PocketView(nameof(textarea));

    /// <summary>The element tfoot.</summary>
    public static dynamic tfoot => new PocketView(nameof(tfoot));

    /// <summary>The element th.</summary>
    public static dynamic th => new PocketView(nameof(th));

    /// <summary>The element thead.</summary>
    public static dynamic thead => new PocketView(nameof(thead));

    /// <summary>The element time.</summary>
    public static dynamic time => new PocketView(nameof(time));

    /// <summary>The element title.</summary>
    public static dynamic title => new PocketView(nameof(title));

    /// <summary>The element tr.</summary>
    public static dynamic tr => new PocketView(nameof(tr));

    /// <summary>The element u.</summary>
    public static dynamic u => new PocketView(nameof(u));

    /// <summary>The element ul.</summary>
    public static dynamic ul => new PocketView(nameof(ul));

    /// <summary>The element video.</summary>
    public static dynamic video => new PocketView(nameof(video));
}
