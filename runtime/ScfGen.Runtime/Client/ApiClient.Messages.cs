using System.Globalization;
using ScfGen.Http;
using ScfGen.Json;
using ScfGen.Signing;

namespace ScfGen;

/// <summary>The messages that calls are sent as, and what signs them.</summary>
public abstract partial class ApiClient
{
    private static SigningHandler CreateSigning(ApiService service, ApiClientOptions options)
    {
        bool isGet = options.RequestMethod == HttpMethod.Get;
        if (!isGet && options.RequestMethod != HttpMethod.Post)
        {
            throw new ArgumentException($"{nameof(ApiClientOptions.RequestMethod)} must be POST or GET.", nameof(options));
        }

        ApiSchemes scheme = options.SignatureMethod switch
        {
            ApiSignatureMethod.Tc3HmacSha256 => isGet ? ApiSchemes.Tc3Get : ApiSchemes.Tc3Post,
            ApiSignatureMethod.HmacSha256 or ApiSignatureMethod.HmacSha1 => ApiSchemes.V1,
            _ => throw new ArgumentException($"{nameof(ApiClientOptions.SignatureMethod)} is no known method.", nameof(options)),
        };
        if (!service.Schemes.HasFlag(scheme))
        {
            throw new ArgumentException(
                $"The service {service.Name} does not take {options.RequestMethod} requests signed with {options.SignatureMethod}, says its spec. It takes: {service.Schemes}.",
                nameof(options));
        }

        if (scheme != ApiSchemes.V1)
        {
            return new Tc3SigningHandler(service.Name, options.Credentials, options.TimeProvider, signedHeaders: options.SignedHeaders);
        }

        if (options.SignedHeaders.Count > 0)
        {
            throw new ArgumentException(
                $"{nameof(ApiClientOptions.SignedHeaders)} is for TC3-HMAC-SHA256 only: signature v1 covers parameters, and no headers. Leave it out, or choose that method.", nameof(options));
        }

        var sizes = new V1SigningOptions { MaxGetBytes = service.MaxGetBytes, MaxPostBytes = service.MaxV1PostBytes };
        V1SignatureMethod method = options.SignatureMethod == ApiSignatureMethod.HmacSha1 ? V1SignatureMethod.HmacSha1 : V1SignatureMethod.HmacSha256;
        return new V1SigningHandler(method, options.Credentials, sizes, options.TimeProvider);
    }

    private ApiMessage CreateMessage<TRequest>(ApiOperation operation, ApiCallOptions? callOptions, TRequest request)
        where TRequest : class, IJsonModel<TRequest>
    {
        string? region = CheckHeader(callOptions?.Region, nameof(ApiCallOptions.Region)) ?? _options.Region;
        if (region is null && operation.RequiresRegion)
        {
            throw new InvalidOperationException(
                $"{operation.Action} needs a region. Set {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.Region)}, or {nameof(ApiCallOptions)}.{nameof(ApiCallOptions.Region)} for this call.");
        }

        string? language = CheckHeader(callOptions?.Language, nameof(ApiCallOptions.Language)) ?? _options.Language;
        if (_options.SignatureMethod != ApiSignatureMethod.Tc3HmacSha256)
        {
            return CreateV1(operation.Action, region, language, Flatten(request));
        }

        HttpRequestMessage message = _options.RequestMethod == HttpMethod.Get ? CreateGet(operation.Action, Flatten(request)) : CreatePost(request);
        message.Headers.TryAddWithoutValidation("X-TC-Action", operation.Action);
        message.Headers.TryAddWithoutValidation("X-TC-Version", _service.Version);
        if (region is not null)
        {
            message.Headers.TryAddWithoutValidation("X-TC-Region", region);
        }

        if (language is not null)
        {
            message.Headers.TryAddWithoutValidation("X-TC-Language", language);
        }

        message.Headers.TryAddWithoutValidation("User-Agent", s_userAgent);
        return new ApiMessage(message, null);
    }

    private HttpRequestMessage CreatePost<TRequest>(TRequest request)
        where TRequest : class, IJsonModel<TRequest>
    {
        RequestContent content = RequestWriter.Write(request);

        // Exactly what is signed: lower case, and no charset that a typed header might add.
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = content };
    }

    private HttpRequestMessage CreateGet(string action, RequestParameters parameters)
    {
        using (parameters)
        {
            string query = parameters.ToQuery();
            return query.Length <= _service.MaxGetBytes
                ? new HttpRequestMessage(HttpMethod.Get, query.Length == 0 ? _endpoint : new Uri(_endpoint, "/?" + query))
                : throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The request of {action} is {query.Length} bytes long as a query, and the service takes at most {_service.MaxGetBytes} with GET. Set {nameof(ApiClientOptions.RequestMethod)} to POST."));
        }
    }

    private ApiMessage CreateV1(string action, string? region, string? language, RequestParameters parameters)
    {
        parameters.Add("Action", action);
        parameters.Add("Version", _service.Version);
        if (region is not null)
        {
            parameters.Add("Region", region);
        }

        if (language is not null)
        {
            parameters.Add("Language", language);
        }

        // Sorted now, so that tries which overlap only read.
        parameters.Complete();
        var message = new HttpRequestMessage(_options.RequestMethod, _endpoint);
        message.Options.Set(V1SigningHandler.ParametersKey, parameters);
        message.Headers.TryAddWithoutValidation("User-Agent", s_userAgent);
        return new ApiMessage(message, parameters);
    }

    private static RequestParameters Flatten<TRequest>(TRequest request)
        where TRequest : class =>
        request is IParameterModel model
            ? RequestParameters.From(model)
            : throw new NotSupportedException($"{typeof(TRequest).Name} cannot be sent as parameters. Generate it from a spec whose \"signing\" names tc3-get or v1.");
}
