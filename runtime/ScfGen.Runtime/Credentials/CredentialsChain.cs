namespace ScfGen;

/// <summary>
/// Asks providers in turn, and keeps to the first that gives a credential until it fails. Then all are asked again, from the first on.
/// </summary>
/// <remarks>
/// Safe for concurrent use. The providers are not disposed of. A provider that fails, for whatever reason, is passed over; when all do, one
/// exception lists them in order.
/// </remarks>
public sealed class CredentialsChain : ICredentialsProvider
{
    private readonly ICredentialsProvider[] _providers;
    private ICredentialsProvider? _current;

    /// <summary>Creates a chain.</summary>
    /// <param name="providers">The providers, first to be asked first.</param>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public CredentialsChain(params ICredentialsProvider[] providers)
    {
        ArgumentNullException.ThrowIfNull(providers);
        _providers = [.. providers];
        if (_providers.Length == 0 || Array.Exists(_providers, static provider => provider is null))
        {
            throw new ArgumentException("A chain has at least one provider, and none that is null.", nameof(providers));
        }
    }

    /// <summary>Gives the credential of the provider that gave one last, or else of the first that has one.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="CredentialsNotFoundException">No provider gave one; the message lists what was tried, and why it gave none.</exception>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _current) is not { } current)
        {
            return AskAllAsync(null, null, cancellationToken);
        }

        ValueTask<Credential> pending;
        try
        {
            pending = current.GetCredentialAsync(cancellationToken);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            pending = ValueTask.FromException<Credential>(e);
        }

        return pending.IsCompletedSuccessfully ? pending : AskAgainAsync(current, pending, cancellationToken);
    }

    private static bool IsCancellation(Exception e, CancellationToken cancellationToken) =>
        e is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private static void Add(ICredentialsProvider provider, Exception e, List<CredentialsSourceFailure> failures, List<Exception> causes)
    {
        if (e is CredentialsNotFoundException { Failures.Count: > 0 } known)
        {
            failures.AddRange(known.Failures);
        }
        else
        {
            failures.Add(new CredentialsSourceFailure(provider.GetType().Name, CredentialsNotFoundException.Summarize(e)));
        }

        if (e is not CredentialsNotFoundException)
        {
            causes.Add(e);
        }
        else if (e.InnerException is { } inner)
        {
            causes.Add(inner);
        }
    }

    private async ValueTask<Credential> AskAgainAsync(
        ICredentialsProvider current, ValueTask<Credential> pending, CancellationToken cancellationToken)
    {
        try
        {
            return await pending.ConfigureAwait(false);
        }
        catch (Exception e) when (!IsCancellation(e, cancellationToken))
        {
            Interlocked.CompareExchange(ref _current, null, current);
            return await AskAllAsync(current, e, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<Credential> AskAllAsync(ICredentialsProvider? failed, Exception? failure, CancellationToken cancellationToken)
    {
        List<CredentialsSourceFailure> failures = [];
        List<Exception> causes = [];
        foreach (ICredentialsProvider provider in _providers)
        {
            if (ReferenceEquals(provider, failed))
            {
                // It was asked just now.
                Add(provider, failure!, failures, causes);
                continue;
            }

            try
            {
                Credential credential = await provider.GetCredentialAsync(cancellationToken).ConfigureAwait(false);
                Volatile.Write(ref _current, provider);
                return credential;
            }
            catch (Exception e) when (!IsCancellation(e, cancellationToken))
            {
                Add(provider, e, failures, causes);
            }
        }

        Exception? cause = causes.Count switch
        {
            0 => null,
            1 => causes[0],
            _ => new AggregateException(causes),
        };
        throw CredentialsNotFoundException.From(failures, cause);
    }
}
