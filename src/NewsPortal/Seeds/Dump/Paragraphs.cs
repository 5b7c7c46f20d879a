using NewsPortal.Seeds.Datelines;

namespace NewsPortal.Seeds.Dump;

/// <summary>Joins the pieces of paragraphs that blank lines cut in two.</summary>
internal static class Paragraphs
{
    /// <summary>
    /// Returns the units of the body with wraps joined. Where most blocks are two or more blank lines apart, a single blank
    /// line in the middle of a sentence is a wrap.
    /// </summary>
    public static List<Unit> Join(IReadOnlyList<Unit> body, DateOnly day)
    {
        var (single, wide) = Gaps(body);
        if (wide == 0 || single > wide + 1) return [.. body];
        var joined = new List<List<Unit>>();
        foreach (var unit in body)
        {
            if (joined is [.., [.., var before] pieces]
                && IsWrap(before, unit, day, isFirst: joined.Count == 1 && pieces.Count == 1))
                pieces.Add(unit);
            else joined.Add([unit]);
        }
        return joined.ConvertAll(Joined);
    }

    private static (int Single, int Wide) Gaps(IReadOnlyList<Unit> body)
    {
        var (single, wide) = (0, 0);
        for (var i = 1; i < body.Count; i++)
        {
            if (body[i].IsBullet) continue;
            if (body[i].BlankBefore == 1 && !GoesOn(body[i - 1], body[i])) single++;
            if (body[i].BlankBefore > 1) wide++;
        }
        return (single, wide);
    }

    private static bool IsWrap(Unit before, Unit unit, DateOnly day, bool isFirst) =>
        unit.BlankBefore == 1 && before.Is(Reading.Paragraph) && unit.Is(Reading.Paragraph)
        && (GoesOn(before, unit) || isFirst && IsBrokenDateline(before, unit, day));

    private static bool GoesOn(Unit before, Unit unit) => !before.IsBullet && !unit.IsBullet && LineForm.GoesOn(before.Text, unit.Text);

    private static bool IsBrokenDateline(Unit before, Unit unit, DateOnly day) =>
        before.Words <= 8 && DatelineGrammar.Match(LineForm.Join([before.Text, unit.Text]), day) is { } match
            && match.Length > before.Text.Length + 1;

    private static Unit Joined(List<Unit> pieces)
    {
        if (pieces.Count == 1) return pieces[0];
        var joined = new Unit([.. pieces.SelectMany(piece => piece.Lines)], pieces[0].BlankBefore);
        joined.Read(pieces[0].Reading!);
        return joined;
    }
}
