package io.tongban.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before any filter, as a path it cannot decode, is told in a problem document and not in HTML. */
final class TomcatRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

  private final ProblemDocuments documents;
  private final JsonMapper json;

  TomcatRefusals(ProblemDocuments documents, JsonMapper json) {
    this.documents = documents;
    this.json = json;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    TomcatContextCustomizer report = context -> {
      var host = (StandardHost) context.getParent();
      // Otherwise Tomcat would add its own behind ours.
      host.setErrorReportValveClass(Report.class.getName());
      host.getPipeline().addValve(new Report());
    };
    factory.addContextCustomizers(report);
  }

  /** After Spring Boot, whose report stands further out and so comes too late. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  private final class Report extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
      var status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(json.writeValueAsString(documents.document(Malformed.problem(status, request), request)));
          response.finishResponse();
        }
      } catch (IOException | IllegalStateException gone) {
        // The caller is no longer there to be told.
        container.getLogger().debug("A refusal could not be told", gone);
      }
    }
  }
}
