namespace NewsPortal.Store;

/// <summary>What a store that is made anew takes over from the one of before: what the seeds cannot give back.</summary>
/// <param name="ContentVersion">The highest that readers may have seen. The new store goes on from there, since one that was given twice would hide what changed.</param>
public sealed record CarriedOver(long ContentVersion, IReadOnlyList<Address> Addresses);
