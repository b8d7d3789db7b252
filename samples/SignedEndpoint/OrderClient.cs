using ScfGen;

namespace SignedEndpoint;

/// <summary>The client's half.</summary>
/// <param name="address">The server's address.</param>
/// <param name="credential">The key to sign with.</param>
public sealed class OrderClient(Uri address, Credential credential) : IDisposable
{
    private readonly CloudBaseClient _client = new(
        address, new CloudBaseClientOptions { Credentials = new StaticCredentialsProvider(credential) });

    /// <summary>Places an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The receipt.</returns>
    /// <exception cref="FunctionCallException">The server refused the request.</exception>
    public async Task<Receipt> PlaceAsync(Order order, CancellationToken cancellationToken = default)
    {
        Receipt? receipt = await _client.PostJsonAsync(
            "orders", order, OrderJson.Default.Order, OrderJson.Default.Receipt, cancellationToken);
        return receipt ?? throw new InvalidOperationException("The server answered without a receipt.");
    }

    /// <summary>Signs a request that is sent by other means.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it is signed.</returns>
    public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) =>
        _client.SignAsync(request, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
