namespace ScfGen;

/// <summary>Asks providers in turn, and keeps to the first that gives a credential.</summary>
/// <remarks>
/// <para>
/// Until one has given a credential, a provider that fails is passed over, for whatever reason but one; when all do, one exception lists them in
/// order, and the next call asks all of them again.
/// </para>
/// <para>
/// The one reason is that the source was chosen explicitly: the environment variable <c>TENCENTCLOUD_CREDENTIALS_FILE</c> names a file that gives no
/// credential, or <see cref="DefaultCredentialsOptions.Profile"/> names a profile that the credentials file that is there does not give. Then the
/// exception lists the sources up to this one, and those after it are not asked. A role for which such a source gives no
/// credential counts as one.
/// </para>
/// <para>
/// Once a provider has given a credential, it alone is asked. When it fails later, its failure is thrown as it is and no other is asked, since
/// another provider may stand for another identity: a program that changed to it unnoticed would act in the wrong name. The next call asks the
/// same provider again. To search anew, make a new chain.
/// </para>
/// <para>Safe for concurrent use. The providers are not disposed of.</para>
/// </remarks>
public sealed class CredentialsChain : ICredentialsProvider
{
    private readonly ICredentialsProvider[] _providers;
    private ICredentialsProvider? _found;

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

    /// <summary>Gives the credential of the provider that gave one before, or else of the first that has one.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="CredentialsNotFoundException">
    /// No provider gave one, or one that was chosen explicitly did not; the message lists what was tried, and why it gave none. Or the provider that
    /// gave one before has none now; the message is its own, and may be another exception if the provider is not of this library.
    /// </exception>
    public ValueTask<Credential> GetCredentialAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _found) is { } found ? found.GetCredentialAsync(cancellationToken) : AskAllAsync(cancellationToken);

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

    private async ValueTask<Credential> AskAllAsync(CancellationToken cancellationToken)
    {
        List<CredentialsSourceFailure> failures = [];
        List<Exception> causes = [];
        string? chosenBy = null;
        foreach (ICredentialsProvider provider in _providers)
        {
            Credential credential;
            try
            {
                credential = await provider.GetCredentialAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!IsCancellation(e, cancellationToken))
            {
                Add(provider, e, failures, causes);
                chosenBy = (e as CredentialsNotFoundException)?.ChosenBy;
                if (chosenBy is null)
                {
                    continue;
                }

                break;
            }

            // Of calls that search at once, the first to find a provider finds it for all.
            ICredentialsProvider found = Interlocked.CompareExchange(ref _found, provider, null) ?? provider;
            return ReferenceEquals(found, provider) ? credential : await found.GetCredentialAsync(cancellationToken).ConfigureAwait(false);
        }

        Exception? cause = causes.Count switch
        {
            0 => null,
            1 => causes[0],
            _ => new AggregateException(causes),
        };
        throw CredentialsNotFoundException.From(failures, cause, chosenBy);
    }
}
