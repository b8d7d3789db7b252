using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScfGen.Generator.Analyzers.Members;

/// <summary>What a whole body of code does with locals and members, walked through once for all that ask.</summary>
internal sealed class BodyIndex
{
    private static readonly ConditionalWeakTable<IOperation, BodyIndex> s_known = new();

    private readonly List<IAssignmentOperation> _assignments = [];
    private readonly Dictionary<ILocalSymbol, List<ILocalReferenceOperation>> _references = new(SymbolEqualityComparer.Default);

    private BodyIndex(IOperation root)
    {
        foreach (IOperation operation in root.Descendants())
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: IMemberReferenceOperation, Parent: not IObjectOrCollectionInitializerOperation } assignment:
                    _assignments.Add(assignment);
                    break;
                case ILocalReferenceOperation reference:
                    if (!_references.TryGetValue(reference.Local, out List<ILocalReferenceOperation>? references))
                    {
                        references = [];
                        _references.Add(reference.Local, references);
                    }

                    references.Add(reference);
                    break;
            }
        }
    }

    /// <summary>The assignments to members, but those in initialisers.</summary>
    public IReadOnlyList<IAssignmentOperation> MemberAssignments => _assignments;

    /// <summary>Finds the index of the body that an operation is in.</summary>
    public static BodyIndex Of(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return s_known.GetValue(root, static body => new BodyIndex(body));
    }

    public IReadOnlyList<ILocalReferenceOperation> ReferencesTo(ILocalSymbol local) =>
        _references.TryGetValue(local, out List<ILocalReferenceOperation>? references) ? references : [];
}
