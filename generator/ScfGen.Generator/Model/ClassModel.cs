namespace ScfGen.Generator.Model;

/// <summary>A class that holds the members of a request, a response or a data type.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Rules">What ties members together.</param>
internal sealed record ClassModel(string Name, EquatableArray<MemberModel> Members, EquatableArray<RuleModel> Rules);
