package io.tongban.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem document where no controller runs: in a security filter, in a gateway fallback. */
public final class ProblemWriter {

  private final ProblemDocuments documents;
  private final JsonMapper json;

  ProblemWriter(ProblemDocuments documents, JsonMapper json) {
    this.documents = documents;
    this.json = json;
  }

  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), documents.document(problem, request));
  }
}
