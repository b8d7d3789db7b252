using System.Collections.Generic;

namespace ScfGen.CodeFixes;

/// <summary>The members to add to an object, and to the objects that they hold.</summary>
internal sealed class MissingMembers
{
    private readonly List<KeyValuePair<string, MissingMembers>> _members = [];

    /// <summary>The members by name, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, MissingMembers>> All => _members;

    /// <summary>Adds a member that is reached through others.</summary>
    public void Add(IEnumerable<string> path)
    {
        MissingMembers current = this;
        foreach (string name in path)
        {
            current = current.GetOrAdd(name);
        }
    }

    private MissingMembers GetOrAdd(string name)
    {
        foreach (KeyValuePair<string, MissingMembers> member in _members)
        {
            if (member.Key == name)
            {
                return member.Value;
            }
        }

        var added = new MissingMembers();
        _members.Add(new KeyValuePair<string, MissingMembers>(name, added));
        return added;
    }
}
