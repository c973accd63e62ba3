namespace Chancery.Register.World;

/// <summary>Where a facet is filed: under a key in a stretch of days.</summary>
internal readonly record struct FiledKey(int Period, long Key)
{
    /// <summary>The key is well spread already.</summary>
    public override int GetHashCode() => (int)Key + Period;
}
