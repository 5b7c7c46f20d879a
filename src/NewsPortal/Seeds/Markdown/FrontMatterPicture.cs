using NewsPortal.Articles;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Reads the picture of a story: the portal's <c>picture</c>, or other tools' <c>image</c>, which may be a path alone.</summary>
internal sealed class FrontMatterPicture(string path, FrontMatterFields fields, DiagnosticList diagnostics)
{
    private const string Key = "picture";
    private static readonly string[] OwnKeys = ["file", "alt", "caption", "credit"];
    private static readonly string[] FileKeys = ["file", "src", "url", "path", "image"];

    public Picture? Read()
    {
        if (fields.Find(Key) is not { } value) return null;
        if (fields.IsForeign(Key)) return ReadForeign(value);
        if (value is YamlMap map) return ReadOwn(new(map, diagnostics));
        diagnostics.Error(value, "\"picture\" is not a mapping; expected { file, alt, caption, credit }.");
        return null;
    }

    private Picture? ReadOwn(FrontMatterFields picture)
    {
        picture.ExpectOnly(OwnKeys);
        if (picture.Text("file") is { } name && PictureFile.Resolve(path, name) is { } file) return Picture(file, picture);
        var (line, column) = picture.Find("file") is { } value ? (value.Line, value.Column) : picture.Place;
        diagnostics.Error(line, column, $"The picture's file is missing or not accepted; {PictureFile.Expected}.");
        return null;
    }

    /// <summary>Other tools allow pictures that are no files beside the seed; the story is shown without one.</summary>
    private Picture? ReadForeign(YamlValue value)
    {
        var picture = new FrontMatterFields(value as YamlMap ?? new YamlMap([], value.Line, value.Column), diagnostics);
        picture.ExpectOnly([.. FileKeys, "alt", "caption", "credit", "title", "width", "height"]);
        var name = value is YamlMap ? FileKeys.Select(picture.Text).FirstOrDefault(text => text is not null) : fields.Text(Key);
        if (name is not null && PictureFile.Resolve(path, name) is { } file) return Picture(file, picture);
        diagnostics.Warn(value, $"The picture of \"{fields.Written(Key)}\" was ignored; {PictureFile.Expected}.");
        return null;
    }

    private Picture Picture(string file, FrontMatterFields picture)
    {
        if (picture.Text("alt") is null) diagnostics.Warn(picture.Place.Line, picture.Place.Column, "The picture has no \"alt\" text.");
        return new Picture(file, picture.Text("alt") ?? "", picture.Text("caption"), picture.Text("credit"));
    }
}
