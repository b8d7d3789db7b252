using System.Buffers;

namespace ScfGen.Signing;

/// <summary>Looks for names that differ in the case of ASCII letters only. A thread keeps its own, since a comparison is an object.</summary>
internal sealed class V1SimilarNames
{
    [ThreadStatic]
    private static V1SimilarNames? t_instance;

    private readonly Comparison<int> _comparison;
    private RequestParameters? _parameters;

    private V1SimilarNames() => _comparison = ComparePlaces;

    /// <summary>Whether there are such names among parameters that are in order.</summary>
    public static bool AreIn(RequestParameters parameters)
    {
        // Names that ascend with regard to case mostly do so without it, too.
        for (int i = 1; i < parameters.Count; i++)
        {
            if (Compare(parameters.NameAt(i - 1), parameters.NameAt(i)) >= 0)
            {
                return (t_instance ??= new V1SimilarNames()).SortAndFind(parameters);
            }
        }

        return false;
    }

    private static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = left.CommonPrefixLength(right); i < length; i++)
        {
            int order = ToLower(left[i]) - ToLower(right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    private static int ToLower(byte b) => b is >= (byte)'A' and <= (byte)'Z' ? b | 0x20 : b;

    private bool SortAndFind(RequestParameters parameters)
    {
        int[] rented = ArrayPool<int>.Shared.Rent(parameters.Count);
        Span<int> places = rented.AsSpan(0, parameters.Count);
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        _parameters = parameters;
        places.Sort(_comparison);
        bool isFound = false;
        for (int i = 1; i < places.Length && !isFound; i++)
        {
            isFound = ComparePlaces(places[i - 1], places[i]) == 0;
        }

        _parameters = null;
        ArrayPool<int>.Shared.Return(rented);
        return isFound;
    }

    private int ComparePlaces(int left, int right) => Compare(_parameters!.NameAt(left), _parameters.NameAt(right));
}
