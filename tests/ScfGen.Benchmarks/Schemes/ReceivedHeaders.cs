using ScfGen.Signing;

namespace ScfGen.Benchmarks.Schemes;

/// <summary>
/// The headers of a request that arrived. Looking them up counts in the time of a verification, so it is no slower than in a server that is made
/// for speed: a few headers, told apart by their lengths.
/// </summary>
internal sealed class ReceivedHeaders(SignedHeader[] headers)
{
    public string? Find(string name)
    {
        foreach (SignedHeader header in headers)
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value;
            }
        }

        return null;
    }
}
