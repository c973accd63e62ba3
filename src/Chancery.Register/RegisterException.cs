namespace Chancery.Register;

/// <summary>The register cannot be opened, read or written; the message is one line for the user.</summary>
public sealed class RegisterException(string message, Exception? cause = null) : Exception(message, cause);
