package io.tongban.system.k8s;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.util.Map;

/**
 * The API's own OpenAPI description as the official client carries it: unknown fields, missing required fields and
 * wrong types are refused at every depth.
 */
final class ApiSchema {

  private interface Check {
    void of(JsonElement object) throws IOException;
  }

  /** What the platform is made of. Another kind must be placed here before it can be rendered. */
  private static final Map<String, Check> KINDS = Map.of(
      "v1/Namespace", V1Namespace::validateJsonElement,
      "v1/ConfigMap", V1ConfigMap::validateJsonElement,
      "v1/Service", V1Service::validateJsonElement,
      "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
      "apps/v1/Deployment", V1Deployment::validateJsonElement,
      "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
      "autoscaling/v2/HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement,
      "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement,
      "networking.k8s.io/v1/Ingress", V1Ingress::validateJsonElement);

  private ApiSchema() {}

  /** @throws IllegalArgumentException saying what is wrong */
  static void check(Manifest object) {
    var kind = object.text("apiVersion") + "/" + object.kind();
    var check = KINDS.get(kind);
    if (check == null) throw new IllegalArgumentException("Unknown kind " + kind);
    try {
      check.of(new Gson().toJsonTree(object.content()));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(kind + " " + object.name() + ": " + e.getMessage(), e);
    }
  }
}
