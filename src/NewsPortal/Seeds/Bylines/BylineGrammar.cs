using NewsPortal.Articles;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Bylines;

/// <summary>Reads the authors of a story: <c>By HANAKO EXAMPLE and J. DOE, Staff Writers</c>, or an agency's name.</summary>
public static class BylineGrammar
{
    private static readonly char[] Edges = [' ', ',', ';', '，', '、', '|'];

    /// <summary>
    /// Reads a byline; null where it has no author: it is empty, a mere <c>By</c>, or has neither letter nor digit.
    /// </summary>
    public static Byline? Parse(string text) => Read(text).Byline;

    /// <summary>Reads a byline, and reports which pieces of it are not names.</summary>
    public static BylineResult Read(string text) => Read(text, Authors);

    /// <summary>Reads names that need no <c>By</c>, such as those of an <c>author</c> key.</summary>
    public static BylineResult ReadNames(string text) =>
        Read(text, (line, dropped) =>
            FirstByWord(line) is { } first ? CreditReader.Read(line, first, dropped) : CreditReader.ReadNames(line, dropped));

    /// <summary>Reads names from a line that its place on the page makes a byline; a word that may mean "by" is none of them.</summary>
    public static BylineResult ReadAssumed(string text)
    {
        var names = ByWords.At(text, 0) is { } match && text.AsSpan(match.End).Contains(' ') ? text[match.End..] : text;
        return Read($"By {names}");
    }

    /// <summary>Returns how likely a line by itself is a byline.</summary>
    public static BylineStrength Strength(string line) => BylineHeuristics.Strength(line);

    /// <summary>Reads a block of short lines such as a name, a house, <c>Reporting from</c> and a place; null where it is none.</summary>
    public static BylineResult? ReadBlock(IReadOnlyList<string> lines) => BylineBlock.Read(lines);

    /// <summary>Returns the phrase at the start of a line that introduces names, or null.</summary>
    internal static ByWordMatch? FirstByWord(string line)
    {
        if (ByWords.At(line, 0) is not { } match) return null;
        return match.Word.IsEnglish || match.Word.IsClear || match.HasColon || StartsWithNames(line[match.End..], match.Word) ? match
            : null;
    }

    private static BylineResult Read(string text, Func<string, List<string>, List<Author>> read)
    {
        var dropped = new List<string>();
        var line = WithoutBrackets(BylineNoise.Remove(Whitespace.Collapse(text), dropped).Trim(Edges));
        var authors = line.Any(char.IsLetterOrDigit) ? read(line, dropped) : [];
        return new(authors.Count == 0 ? null : new Byline(authors), dropped);
    }

    /// <summary>Agencies put the credits under a story into brackets: <c>(Reporting by …; Editing by …)</c>.</summary>
    internal static string WithoutBrackets(string line) =>
        line is ['(' or '（', .. var inner, ')' or '）'] && inner.IndexOfAny(['(', ')', '（', '）']) < 0
            && ByWords.At(inner, 0) is not null
            ? inner : line;

    private static List<Author> Authors(string line, List<string> dropped)
    {
        if (FirstByWord(line) is { } first) return CreditReader.Read(line, first, dropped);
        if (ByWords.InFrontOfTrailing(line) is { } names) return CreditReader.ReadNames(names, dropped);
        return WithAgency.Read(line) ?? EastAsianByline.Read(line) ?? EvidentPersons(line) ?? [new(line, IsPerson: false)];
    }

    /// <summary>Reads persons without <c>By</c>, who need a role or a known house: <c>Mina Calder, Staff Writer</c>.</summary>
    internal static List<Author>? EvidentPersons(string line)
    {
        if (line.Length > BylineHeuristics.MaxLength || !StartsLikeName(line) || BylineSplitter.IsOneOrganization(line)) return null;
        var dropped = new List<string>();
        var authors = CreditReader.ReadNames(line, dropped);
        return dropped.Count == 0 && authors.TrueForAll(author => author.IsPerson && IsWholeName(WithoutSuffix(author.Name)))
            && authors.Exists(author => author.Role is { } role && IsEvidence(role)) ? authors : null;
    }

    // Rules out most prose at little cost: the second word of a name is in small letters only where it is a particle.
    private static bool StartsLikeName(string line)
    {
        if (char.IsLower(line[0]) || !char.IsLetter(line[0])) return false;
        if (line[0] >= EastAsianByline.FirstCharacter) return true;
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && space + 1 < line.Length && line[space - 1] != ','
            && (!char.IsLower(line[space + 1]) || PersonNames.IsParticle(line[(space + 1)..].Split(' ', 2)[0]));
    }

    private static bool IsWholeName(string name) => PersonNames.IsFullName(name) || EastAsianByline.IsName(name) && !Houses.IsHouse(name);

    private static bool IsEvidence(string role)
    {
        foreach (var part in role.Split(", "))
            if (Houses.IsHouse(part) || Roles.EndsInRole(part) || Roles.IsDescription(part)) return true;
        return false;
    }

    private static string WithoutSuffix(string name) =>
        name.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? name[..comma] : name;

    // Words of other languages that mean "by" begin names as well (Von Trapp, De Telegraaf): it takes full names behind them.
    private static bool StartsWithNames(string names, ByWord word)
    {
        var parts = BylineSplitter.Split(Conjunctions.ToEnglish(names, word.Languages));
        if (parts.Count == 0) return false;
        if (Houses.IsKnown(parts[0].Text) || Houses.StartsLikeOrganization(parts[0].Text)) return !word.NeedsTwoNames;
        var (name, _) = PersonAndRole.Split(parts[0].Text);
        var isName = PersonNames.IsFullName(name) || EastAsianByline.IsName(name);
        return isName && (!word.NeedsTwoNames || parts.Count > 1 && parts[1].IsAnotherName);
    }
}
