using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>What a client's attribute says of its service.</summary>
/// <param name="Regions">Where the service is offered; empty where that is not known.</param>
/// <param name="CommonErrors">The error codes of every action.</param>
/// <param name="ErrorCodes">The class that holds all documented error codes.</param>
internal sealed record ClientService(string Name, ImmutableArray<string> Regions, ImmutableArray<string> CommonErrors, INamedTypeSymbol? ErrorCodes);
