using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsPortal.Articles;

namespace NewsPortal.Store;

/// <summary>UTC instants as whole seconds since 1970: a number that every database orders.</summary>
public sealed class UtcSeconds() : ValueConverter<DateTime, long>(
    instant => (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond,
    seconds => DateTime.UnixEpoch.AddSeconds(seconds));

/// <summary>Months as the number that orders them.</summary>
public sealed class MonthNumber() : ValueConverter<YearMonth, int>(month => month.Number, number => YearMonth.OfNumber(number));

/// <summary>Parts of a story that are only ever read whole.</summary>
public sealed class AsJson<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Default)!);

/// <summary>Lists are equal when their JSON is.</summary>
public sealed class ByJson<T>() : ValueComparer<T>(
    (a, b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Default) == JsonSerializer.Serialize(b, JsonSerializerOptions.Default),
    value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal));
