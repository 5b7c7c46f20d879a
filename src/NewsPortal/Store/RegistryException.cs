namespace NewsPortal.Store;

/// <summary>The registry cannot be used; nothing was changed.</summary>
/// <param name="sentence">What is wrong, with the file, and what to do.</param>
public sealed class RegistryException(string sentence, Exception? cause = null) : Exception(sentence, cause);
