namespace NewsPortal.Articles;

/// <summary>A point on the earth in WGS 84 degrees: latitude −90 … 90, longitude −180 … 180.</summary>
public sealed record Coordinates(double Latitude, double Longitude);
