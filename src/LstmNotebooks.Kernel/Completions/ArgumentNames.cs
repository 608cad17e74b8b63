using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmNotebooks.Kernel.Completions;

/// <summary>The names of the arguments that a call has not been given yet.</summary>
internal static class ArgumentNames
{
    public static void Add(CodeView view, ItemList items)
    {
        if (view.Left.Kind() is not (SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.CommaToken) ||
            view.Left.Parent is not BaseArgumentListSyntax arguments)
            return;
        var call = Call.Of(view.Model, arguments);
        var index = call.IndexAt(view.Start);
        var given = arguments.Arguments.Select(argument => argument.NameColon?.Name.Identifier.ValueText).OfType<string>().ToHashSet();
        var positional = arguments.Arguments.Take(index).TakeWhile(argument => argument.NameColon is null).Count();
        foreach (var candidate in call.Candidates)
            foreach (var parameter in Call.Parameters(candidate).Skip(positional).Where(parameter => !given.Contains(parameter.Name)))
                items.Add(parameter.Name + ":", "parameter", Rank.Fitting);
    }
}
