namespace LocalScf.Spec;

/// <summary>Members in the spec's order, found by their wire names.</summary>
internal sealed class MemberSet
{
    private readonly Dictionary<string, MemberSpec> _byName;

    public MemberSet(List<MemberSpec> members)
    {
        All = members;
        _byName = members.ToDictionary(member => member.Name, StringComparer.Ordinal);
    }

    public List<MemberSpec> All { get; }

    public MemberSpec? Find(string name) => _byName.GetValueOrDefault(name);
}
