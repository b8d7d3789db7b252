using FsCheck;
using FsCheck.Fluent;
using ScfGen.Signing;

namespace ScfGen.Runtime.Tests;

/// <summary>Names that a framework takes for one are not told apart by their order, which signature v1 does not cover.</summary>
public sealed class V1SimilarNamesTests
{
    private static readonly V1SignatureVerifier s_strict = V1Sample.Verifier(null, V1Sample.WithoutToken);
    private static readonly V1SignatureVerifier s_lenient = V1Sample.LenientVerifier(new ManualTime(V1Sample.Time), V1Sample.WithoutToken);

    [Theory]
    [InlineData("to TO")]
    [InlineData("to To")]
    [InlineData("TO Z a to")]
    [InlineData("nonce")]
    [InlineData("ACTION")]
    [InlineData("Filters.0.Name filters.0.name")]
    [InlineData("函A 函a")]
    public void NamesThatDifferInCaseOnly_AreMalformedUnlessAmbiguousValuesAreAllowed(string names)
    {
        SignedRequest request = Sign(names.Split(' '));

        SignatureVerdict verdict = s_strict.Verify(request);
        Assert.Equal((SignatureStatus.Malformed, "parameters"), (verdict.Status, verdict.Place));
        Assert.Contains("case", verdict.Problem, StringComparison.Ordinal);
        Assert.Equal("Valid", s_lenient.Verify(request).ToString());
    }

    [Theory]
    [InlineData("a B")]
    [InlineData("VPCId Value valve")]
    [InlineData("a[ a{")]
    [InlineData("a@ a`")]
    [InlineData("A aa AAA aaaa")]
    [InlineData("A.10 a.1 A.2")]
    public void OtherNames_AreValid(string names) => Assert.Equal("Valid", s_strict.Verify(Sign(names.Split(' '))).ToString());

    [Fact]
    public void AnyNames_AreValidUnlessTwoDifferInCaseOnly() =>
        Prop.ForAll(Names().ToArbitrary(), static names =>
        {
            bool areSimilar = names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Length;
            return s_strict.Verify(Sign(names)).IsValid != areSimilar;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void NamesWhoseOrderIsAnotherWithoutCase_CostNoMore() => Assert.Equal(BytesOf("Va", "Vb", "Vc"), BytesOf("VPc", "Va", "Vb"));

    private static double BytesOf(params string[] names)
    {
        SignedRequest request = Sign(names);
        bool isValid = true;
        double bytes = Tc3AllocationMeter.BytesPerCall(() => isValid &= s_strict.Verify(request).IsValid);
        Assert.True(isValid);
        return bytes;
    }

    private static Gen<string[]> Names() =>
        from count in Gen.Choose(0, 8)
        from names in Gen.ArrayOf(Name(), count)
        select names.Distinct(StringComparer.Ordinal).ToArray();

    // The first letter keeps the names apart from those of the signature.
    private static Gen<string> Name() =>
        from length in Gen.Choose(0, 3)
        from parts in Gen.ArrayOf(Gen.Elements("a", "A", "b", "B", ".", "_", "1"), length)
        select "x" + string.Concat(parts);

    private static SignedRequest Sign(string[] names)
    {
        using RequestParameters parameters = V1Sample.Parameters([.. names.Select(static (name, i) => (name, $"{i}"))]);
        return V1Sample.Received("POST", new V1Signer(V1SignatureMethod.HmacSha256, V1Sample.FixedNonce)
            .Sign(V1Sample.WithoutToken, V1Sample.Time, "POST", V1Sample.Endpoint, parameters, "ListFunctions", "2018-04-16").Parameters);
    }
}
