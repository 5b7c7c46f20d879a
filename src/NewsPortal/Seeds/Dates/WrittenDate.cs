namespace NewsPortal.Seeds.Dates;

/// <summary>Holds a date as it is written, possible or not.</summary>
/// <param name="Year">The year of the Gregorian calendar; null where none is written.</param>
/// <param name="IsOrderAmbiguous">
/// True where <c>05/01/2022</c> may be May 1 or January 5; <paramref name="Month"/> and <paramref name="Day"/> are then those that the US
/// reads.
/// </param>
public sealed record WrittenDate(int? Year, int Month, int Day, bool IsOrderAmbiguous)
{
    /// <summary>Returns <c>22/05/01</c> with its first number as the year; null where the year has four digits.</summary>
    public WrittenDate? YearFirst { get; init; }
}
