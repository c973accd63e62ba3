namespace Chancery.Register.World;

/// <summary>What the register holds of facets that are filed under keys.</summary>
internal interface IFiledFacetsSource
{
    /// <summary>True when anything is filed in the stretch of days.</summary>
    bool HoldsAny(int period);

    /// <summary>The last day and the number of each facet that is filed there.</summary>
    void Read(FiledKey key, Action<int, long> facet);

    /// <summary>All that is filed in the stretch, key by key.</summary>
    void ReadAll(int period, Action<FiledKey, int, long> facet);
}
