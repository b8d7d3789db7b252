namespace ScfGen;

/// <summary>Sorts pairs by the bytes of their names. A thread keeps its own, since a comparison is an object.</summary>
internal sealed class ParameterOrder
{
    [ThreadStatic]
    private static ParameterOrder? t_instance;

    private readonly Comparison<ParameterPair> _comparison;
    private byte[] _text = [];

    private ParameterOrder() => _comparison = Compare;

    public static void Sort(Span<ParameterPair> pairs, byte[] text)
    {
        ParameterOrder order = t_instance ??= new ParameterOrder();
        order._text = text;
        pairs.Sort(order._comparison);
        order._text = [];
    }

    private int Compare(ParameterPair left, ParameterPair right) => left.Name(_text).SequenceCompareTo(right.Name(_text));
}
