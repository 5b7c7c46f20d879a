using System.Globalization;
using System.Text;

namespace NewsPortal.Seeds.Markdown;

/// <summary>Collects text up to a limit.</summary>
/// <param name="maxBytes">In UTF-8.</param>
internal sealed class LimitedWriter(int maxBytes) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder text = new();
    private int bytes;

    public override Encoding Encoding => Encoding.UTF8;

    /// <exception cref="BodyLimitException">The limit is exceeded.</exception>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        bytes += Encoding.UTF8.GetByteCount(buffer);
        if (bytes > maxBytes) throw new BodyLimitException(BodySize.TooLarge(maxBytes));
        text.Append(buffer);
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{char})"/>
    public override void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <inheritdoc cref="Write(ReadOnlySpan{char})"/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc cref="Write(ReadOnlySpan{char})"/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override string ToString() => text.ToString();
}
