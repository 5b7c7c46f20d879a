using System.Diagnostics;
using System.Globalization;

namespace NewsPortal.Benchmarks;

/// <summary>nginx with the portal's own bytes as compressed files: the fastest static site that a newsroom could put up instead.</summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private NginxProcess(Process process, string folder, Uri address, Uri http2, Uri dressed) => (this.process, this.folder, Address, Http2, Dressed) = (process, folder, address, http2, dressed);

    public Uri Address { get; }

    public Uri Http2 { get; }

    /// <summary>HTTP/1.1 with the headers of the portal that a file has none of, such as those that keep a page to itself.</summary>
    public Uri Dressed { get; }

    public TimeSpan Cpu => CpuClock.Of(Workers());

    /// <summary>A file for each path, plain and as the portal compresses it.</summary>
    public static async Task<NginxProcess> StartAsync(PortalProcess portal, IReadOnlyList<string> paths)
    {
        var folder = Directory.CreateTempSubdirectory("newsportal-nginx-").FullName;
        foreach (var path in paths) await CopyAsync(portal, path, Path.Join(folder, "site", Uri.UnescapeDataString(path) + ".html"));
        var (address, http2, dressed) = (PortalProcess.FreeAddress(), PortalProcess.FreeAddress(), PortalProcess.FreeAddress());
        var settings = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(settings, Settings(folder, address, http2, dressed, await HeadersAsync(portal, paths[0])));
        var nginx = new NginxProcess(Tool.Start("nginx", ["-p", folder, "-c", settings, "-e", Path.Combine(folder, "error.log")]), folder, address, http2, dressed);
        await nginx.WaitAsync(paths[0]);
        return nginx;
    }

    private static async Task CopyAsync(PortalProcess portal, string path, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, await portal.Client.GetByteArrayAsync(new Uri(portal.Address, path)));
        using var compressed = await AskCompressedAsync(portal, path);
        await File.WriteAllBytesAsync(file + ".gz", await compressed.Content.ReadAsByteArrayAsync());
    }

    private static async Task<HttpResponseMessage> AskCompressedAsync(PortalProcess portal, string path)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, path)) { Headers = { { "Accept-Encoding", "gzip" } } };
        return await portal.Client.SendAsync(asked);
    }

    /// <summary>Those that nginx does not send of itself.</summary>
    private static async Task<IEnumerable<string>> HeadersAsync(PortalProcess portal, string path)
    {
        using var answer = await AskCompressedAsync(portal, path);
        string[] own = ["Date", "Vary", "ETag", "Connection", "Keep-Alive"];
        return [.. answer.Headers.NonValidated.Where(header => !own.Contains(header.Key)).Select(header => $"add_header {header.Key} \"{header.Value.ToString().Replace("\"", "\\\"", StringComparison.Ordinal)}\";")];
    }

    private static string Settings(string folder, Uri address, Uri http2, Uri dressed, IEnumerable<string> headers) => $$"""
        daemon off;
        user root;
        worker_processes 2;
        pid {{folder}}/nginx.pid;
        events { worker_connections 4096; }
        http {
          types { text/html html; }
          default_type text/html;
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000000;
          gzip_static on;
          gzip_vary on;
          etag on;
          open_file_cache max=10000 inactive=600s;
          open_file_cache_valid 600s;
          client_body_temp_path {{folder}}/a; proxy_temp_path {{folder}}/b; fastcgi_temp_path {{folder}}/c; uwsgi_temp_path {{folder}}/d; scgi_temp_path {{folder}}/e;
          server {
            listen 127.0.0.1:{{address.Port.ToString(CultureInfo.InvariantCulture)}};
            listen 127.0.0.1:{{http2.Port.ToString(CultureInfo.InvariantCulture)}} http2;
            root {{folder}}/site;
            location / { try_files $uri.html =404; }
          }
          server {
            listen 127.0.0.1:{{dressed.Port.ToString(CultureInfo.InvariantCulture)}};
            root {{folder}}/site;
            {{string.Join(' ', headers)}}
            location / { try_files $uri.html =404; }
          }
        }
        """;

    private async Task WaitAsync(string path)
    {
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await client.GetAsync(new Uri(Address, path))).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (tries < 500 && !process.HasExited)
            {
                await Task.Delay(10);
            }
        }
    }

    private IEnumerable<int> Workers() =>
        File.ReadAllText($"/proc/{process.Id}/task/{process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Append(process.Id);

    public async ValueTask DisposeAsync()
    {
        // A request to end, so that the workers end with their master.
        if (!process.HasExited) await Tool.RunAsync("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture));
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
