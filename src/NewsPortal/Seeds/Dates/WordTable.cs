namespace NewsPortal.Seeds.Dates;

/// <summary>Finds words in any case, with their full stops or without, in a table that is built once.</summary>
internal sealed class WordTable<T>
{
    private const int MaxWord = 64;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;

    // The length of the longest word by first character, so that most words need no lookup.
    private readonly Dictionary<char, int> lengths = [];

    public WordTable(IEnumerable<(string Word, T Value)> rows)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (word, value) in rows)
        {
            var key = Normalize(word);
            table.TryAdd(key, value);
            // A word may be written with a full stop behind each letter.
            lengths[key[0]] = Math.Max(lengths.GetValueOrDefault(key[0]), Math.Max(word.Length, key.Length < 6
                ? 2 * key.Length : key.Length + 1));
        }
        lookup = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryFind(ReadOnlySpan<char> word, out T value)
    {
        value = default!;
        if (word.Length is 0 or > MaxWord) return false;
        Span<char> key = stackalloc char[MaxWord];
        return lookup.TryGetValue(key[..Key(word, key)], out value!);
    }

    /// <summary>Returns the length of the longest word that begins with a character, or 0.</summary>
    public int MaxLength(char first) => lengths.GetValueOrDefault(Fold(first));

    /// <summary>Returns the form in which words are compared.</summary>
    public static string Normalize(string word)
    {
        Span<char> key = stackalloc char[MaxWord];
        return new(key[..Key(word, key)]);
    }

    // Writes lower case without full stops and signs of direction; one kind of space and of apostrophe.
    private static int Key(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        foreach (var character in word)
            if (character is not ('.' or '\u200E' or '\u200F')) key[length++] = Fold(character);
        return length;
    }

    private static char Fold(char character) => character switch
    {
        '’' => '\'',
        // Turkish capitals are folded as Turkish readers do; other languages have neither letter.
        'İ' => 'i',
        _ => char.IsWhiteSpace(character) ? ' ' : char.ToLowerInvariant(character),
    };
}
