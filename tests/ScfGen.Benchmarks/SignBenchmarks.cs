using BenchmarkDotNet.Attributes;
using ScfGen.Benchmarks.ByHand;
using ScfGen.Benchmarks.Data;
using ScfGen.Signing;

namespace ScfGen.Benchmarks;

/// <summary>Signs a body of 1 KB and one of 100 KB with TC3-HMAC-SHA256, the scheme that the generated clients use unless told otherwise.</summary>
[MemoryDiagnoser]
[BenchmarkCategory(Work.Sign)]
public class SignBenchmarks
{
    internal const int SmallBody = 1024;
    internal const int LargeBody = 100 * 1024;

    private readonly Tc3Signer _signer = new(Account.Service);
    private readonly long _timestamp = Account.Time.ToUnixTimeSeconds();
    private byte[] _body = [];
    private HashFloor _floor = null!;

    /// <summary>What the two header values take, which are all that a signer has to allocate.</summary>
    internal static long HeaderBytes
    {
        get
        {
            Tc3Signature signature = new Tc3Signer(Account.Service)
                .Sign(Account.Credential, Account.Time, "POST", Account.Endpoint, Account.ContentType, []);
            return HeapSize.Of(signature.Authorization, signature.Timestamp);
        }
    }

    [Params(SmallBody, LargeBody)]
    public int BodyBytes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _body = Texts.MakeBytes(BodyBytes);
        Tc3Steps steps = _signer.Explain(Account.Credential, Account.Time, "POST", Account.Endpoint, Account.ContentType, _body);
        _floor = HashFloor.Of(steps, _body);

        Same.Text(steps.Authorization, SignByHand(), "The signature by hand");
        Same.Text(steps.Authorization, SignScfGen(), "The signature of ScfGen");
        SignFloorOneShot();
        Same.Text(steps.Signature, _floor.LastSignature, "The HMAC of the one-shot calls");
        SignFloorReused();
        Same.Text(steps.Signature, _floor.LastSignature, "The HMAC of the reused hash objects");
    }

    [GlobalCleanup]
    public void Cleanup() => _floor.Dispose();

    [Benchmark(Baseline = true, Description = Contender.ByHand)]
    public string SignByHand() =>
        SigningByHand.Authorization(
            Account.SecretId, Account.SecretKey, Account.Service, Account.Host, Account.ContentType, _body, _timestamp);

    [Benchmark(Description = Contender.FloorOneShot)]
    public byte SignFloorOneShot() => _floor.OneShot();

    [Benchmark(Description = Contender.FloorReused)]
    public byte SignFloorReused() => _floor.Reused();

    [Benchmark(Description = Contender.ScfGen)]
    public string SignScfGen() =>
        _signer.Sign(Account.Credential, Account.Time, "POST", Account.Endpoint, Account.ContentType, _body).Authorization;
}
