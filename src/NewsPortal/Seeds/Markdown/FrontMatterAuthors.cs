using NewsPortal.Articles;
using NewsPortal.Seeds.Bylines;
using NewsPortal.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Reads who wrote a story: the portal's <c>byline</c>, or other tools' <c>author</c>, whose names need no <c>By</c>.</summary>
internal sealed class FrontMatterAuthors(FrontMatterFields fields, DiagnosticList diagnostics)
{
    private const string Key = "byline";
    private static readonly string[] NameKeys = ["name", "title"];
    private static readonly string[] AuthorKeys = ["name", "title", "role", "email", "url", "link", "image", "avatar", "twitter", "bio",
        "slug", "id", "image_url", "imageURL", "page", "socials", "key", "website"];

    public Byline? Read()
    {
        if (fields.Find(Key) is not { } value) return null;
        if (!fields.IsForeign(Key)) return fields.Text(Key) is { } text ? Byline(value, BylineGrammar.Read(text)) : null;
        var authors = ((value as YamlList)?.Items ?? [value]).SelectMany(Authors).Distinct().ToList();
        return authors.Count == 0 ? null : new(authors);
    }

    private IEnumerable<Author> Authors(YamlValue item) => item switch
    {
        YamlScalar scalar => Named(item, fields.OneLine(scalar)),
        YamlMap map => OfMapping(item, new FrontMatterFields(map, diagnostics)),
        _ => Report(item),
    };

    private IEnumerable<Author> OfMapping(YamlValue item, FrontMatterFields author)
    {
        author.ExpectOnly(AuthorKeys);
        if (NameKeys.Select(author.Text).FirstOrDefault(name => name is not null) is not { } name) return Report(item);
        var role = author.Text("role");
        return Named(item, name).Select(named => role is null || !named.IsPerson ? named : named with { Role = role });
    }

    /// <summary>A name that the grammar of bylines does not know is one nevertheless: the key says so.</summary>
    private IReadOnlyList<Author> Named(YamlValue item, string text)
    {
        var result = BylineGrammar.ReadNames(text);
        if (result.Byline is null && result.Dropped is [var only] && only == text && text.Any(char.IsLetter)
            && !text.AsSpan().ContainsAny('@', '/', ':'))
            return [new(text, IsPerson: true)];
        return Byline(item, result)?.Authors ?? [];
    }

    private Byline? Byline(YamlValue at, BylineResult result)
    {
        foreach (var piece in result.Dropped)
            diagnostics.Warn(at, $"\"{TextSanitizer.Shorten(piece)}\" of \"{fields.Written(Key)}\" names nobody and was ignored.");
        return result.Byline;
    }

    private IReadOnlyList<Author> Report(YamlValue item)
    {
        diagnostics.Error(item, $"An author of \"{fields.Written(Key)}\" must be a text or a mapping with a name.");
        return [];
    }
}
