namespace Chancery.Model;

/// <summary>Something found that covers a range of tokens.</summary>
internal interface ITokenMention
{
    /// <summary>The tokens, half-open.</summary>
    TokenRange Tokens { get; }
}
