using System.Collections.Frozen;

namespace LstmNotebooks.Text;

/// <summary>Words that carry grammar rather than meaning.</summary>
public static class StopWords
{
    private const string Text = """
        a an the this that these those
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
        we us our ours ourselves they them their theirs themselves one ones oneself
        who whom whose which what whoever whatever whichever where when why how
        am is are was were be been being have has had having do does did doing done
        can could may might must shall should will would ought
        and or but nor so yet if unless because although though while whereas whether than as since until
        of in on at by for with about against between among into onto through during before after above below to from up down
        out off over under upon within without toward towards via per
        here there then now again once ever never always also too very just only even still already quite rather
        not no none neither either both each every all any some few many much more most less least other others another such
        same own several enough
        everyone everybody everything someone somebody something anyone anybody anything nobody nothing
        i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll
        she'll we'll they'll
        isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't won't wouldn't shan't
        shouldn't mustn't mightn't
        that's there's here's what's who's where's let's
        """;

    /// <summary>
    /// English function words in small letters: articles, pronouns, auxiliaries, prepositions, conjunctions, common adverbs, and
    /// their contractions.
    /// </summary>
    /// <remarks>"Not" and "no" are among them, so leave the list away where a negation decides the meaning.</remarks>
    public static IReadOnlySet<string> English { get; } = Text.Split((char[])[' ', '\n', '\r'],
    StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);
}
