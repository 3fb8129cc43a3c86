import jakarta.servlet.http.*;
import module java.base;

/** The portal's web server with nothing in it but the same bytes under the same headers: what no page of the portal can be faster than. */
final class Tomcat {

    record Page(byte[] bytes, List<String> headers) {}

    /** @param arguments port and folder: for each page its address, its bytes and its headers, a file each */
    void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var addresses = Files.readAllLines(folder.resolve("addresses"));
        var pages = new HashMap<String, Page>();
        for (int i = 0; i < addresses.size(); i++) {
            pages.put(addresses.get(i), new Page(Files.readAllBytes(folder.resolve("page" + i + ".gz")), Files.readAllLines(folder.resolve("headers" + i))));
        }
        var tomcat = new org.apache.catalina.startup.Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        // threads as the portal has them
        tomcat.getConnector().getProtocolHandler().setExecutor(new org.apache.tomcat.util.threads.VirtualThreadExecutor("page-"));
        var context = tomcat.addContext("", null);
        org.apache.catalina.startup.Tomcat.addServlet(context, "pages", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                var page = pages.get(request.getRequestURI());
                for (int i = 0; i < page.headers().size(); i += 2) response.addHeader(page.headers().get(i), page.headers().get(i + 1));
                response.setContentType("text/html;charset=utf-8");
                response.setHeader("Content-Encoding", "gzip");
                response.setContentLength(page.bytes().length);
                response.getOutputStream().write(page.bytes());
            }
        });
        context.addServletMappingDecoded("/*", "pages");
        tomcat.start();
        tomcat.getServer().await();
    }
}
