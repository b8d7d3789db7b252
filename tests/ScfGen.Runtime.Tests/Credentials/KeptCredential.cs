namespace ScfGen.Runtime.Tests;

/// <summary>A provider that has a credential at hand.</summary>
internal static class KeptCredential
{
    private const int Rounds = 10;
    private const int Calls = 1000;

    /// <summary>Holds that calls end at once, and allocate nothing.</summary>
    public static void AssertComesWithoutAllocating(ICredentialsProvider provider)
    {
        bool allAtHand = true;
        long fewest = long.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Calls; i++)
            {
                allAtHand &= IsAtHand(provider);
            }

            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.True(allAtHand);
        Assert.Equal(0, fewest);
    }

    private static bool IsAtHand(ICredentialsProvider provider)
    {
        ValueTask<Credential> call = provider.GetCredentialAsync(CancellationToken.None);
        return call.IsCompletedSuccessfully && call.Result.SecretId.Length > 0;
    }
}
