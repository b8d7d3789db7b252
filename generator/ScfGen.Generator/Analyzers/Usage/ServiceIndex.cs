using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScfGen.Generator.Analyzers.Members;

namespace ScfGen.Generator.Analyzers.Usage;

/// <summary>The services whose clients a compilation sees, in its source and in its references.</summary>
internal sealed class ServiceIndex
{
    // Generated clients are named so; other types need not be looked at.
    private const string ClientSuffix = "Client";

    private static readonly ConditionalWeakTable<Compilation, ServiceIndex> s_indexes = new();

    private readonly INamedTypeSymbol? _serviceAttribute;
    private readonly INamedTypeSymbol? _actionAttribute;
    private readonly Lazy<ImmutableArray<ClientService>> _services;
    private readonly Lazy<ImmutableHashSet<string>> _errorCodes;

    private ServiceIndex(Compilation compilation)
    {
        ClientBase = compilation.GetTypeByMetadataName("ScfGen.ApiClient");
        _serviceAttribute = compilation.GetTypeByMetadataName("ScfGen.ApiServiceAttribute");
        _actionAttribute = compilation.GetTypeByMetadataName("ScfGen.ApiActionAttribute");

        _services = new Lazy<ImmutableArray<ClientService>>(() => Collect(compilation));
        _errorCodes = new Lazy<ImmutableHashSet<string>>(CollectErrorCodes);
    }

    /// <summary>The base of clients; null in a compilation that has none.</summary>
    public INamedTypeSymbol? ClientBase { get; }

    public ImmutableArray<ClientService> Services => _services.Value;

    /// <summary>The documented error codes of all services; empty where any of them does not say its codes.</summary>
    public ImmutableHashSet<string> ErrorCodes => _errorCodes.Value;

    public static ServiceIndex Of(Compilation compilation) => s_indexes.GetValue(compilation, static key => new ServiceIndex(key));

    /// <summary>The service of a client or of its interface.</summary>
    public ClientService? ServiceOf(INamedTypeSymbol? type)
    {
        if (type is null || _serviceAttribute is null || AttributeArguments.Find(type, _serviceAttribute) is not { } attribute)
        {
            return null;
        }

        return new ClientService(
            AttributeArguments.Text(attribute, 0) ?? type.Name,
            AttributeArguments.Texts(attribute, "Regions"),
            AttributeArguments.Texts(attribute, "CommonErrors"),
            AttributeArguments.Type(attribute, "ErrorCodes"));
    }

    /// <summary>The action that a method calls.</summary>
    public ClientAction? ActionOf(IMethodSymbol method)
    {
        if (_actionAttribute is null || AttributeArguments.Find(method, _actionAttribute) is not { } attribute)
        {
            return null;
        }

        return new ClientAction(
            AttributeArguments.Text(attribute, 0) ?? method.Name,
            AttributeArguments.Texts(attribute, "Regions"),
            AttributeArguments.Texts(attribute, "Errors"));
    }

    /// <summary>The regions of the only service, with its name; null where there is none or more than one.</summary>
    public (string Name, ImmutableArray<string> Regions)? RegionsOfOnlyService()
    {
        if (Services.IsEmpty || Services.Any(service => service.Name != Services[0].Name || service.Regions.IsEmpty))
        {
            return null;
        }

        // One service may have clients in several assemblies, made from specs of several ages.
        return (Services[0].Name, Services.SelectMany(static service => service.Regions).Distinct().ToImmutableArray());
    }

    private ImmutableArray<ClientService> Collect(Compilation compilation)
    {
        ImmutableArray<ClientService>.Builder services = ImmutableArray.CreateBuilder<ClientService>();
        if (ClientBase is null || _serviceAttribute is null)
        {
            return services.ToImmutable();
        }

        foreach (ISymbol type in compilation.GetSymbolsWithName(IsClientName, SymbolFilter.Type))
        {
            Add(services, type as INamedTypeSymbol);
        }

        string? runtime = ClientBase.ContainingAssembly?.Name;
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == runtime)))
            {
                AddAll(services, assembly.GlobalNamespace);
            }
        }

        return services.ToImmutable();
    }

    private void AddAll(ImmutableArray<ClientService>.Builder services, INamespaceSymbol container)
    {
        foreach (INamespaceSymbol inner in container.GetNamespaceMembers())
        {
            AddAll(services, inner);
        }

        foreach (INamedTypeSymbol type in container.GetTypeMembers())
        {
            if (IsClientName(type.Name))
            {
                Add(services, type);
            }
        }
    }

    private void Add(ImmutableArray<ClientService>.Builder services, INamedTypeSymbol? type)
    {
        if (ClientBase is not null && TypeFacts.DerivesFrom(type, ClientBase) && ServiceOf(type) is { } service)
        {
            services.Add(service);
        }
    }

    private ImmutableHashSet<string> CollectErrorCodes()
    {
        ImmutableHashSet<string>.Builder codes = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (ClientService service in Services)
        {
            string[] own = service.ErrorCodes?.GetMembers().OfType<IFieldSymbol>().Select(static field => field.ConstantValue).OfType<string>().ToArray() ?? [];
            if (own.Length == 0)
            {
                // What this one answers is not known, so no code is known to be wrong.
                return ImmutableHashSet<string>.Empty;
            }

            codes.UnionWith(own);
            codes.UnionWith(service.CommonErrors);
        }

        return codes.ToImmutable();
    }

    private static bool IsClientName(string name) => name.EndsWith(ClientSuffix, StringComparison.Ordinal);
}
