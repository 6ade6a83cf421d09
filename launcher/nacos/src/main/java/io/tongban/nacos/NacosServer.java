package io.tongban.nacos;

import com.alibaba.nacos.NacosServerBasicApplication;
import com.alibaba.nacos.NacosServerWebApplication;
import com.alibaba.nacos.core.listener.startup.NacosStartUp;
import com.alibaba.nacos.core.listener.startup.NacosStartUpManager;
import com.alibaba.nacos.sys.env.DeploymentType;
import com.alibaba.nacos.sys.env.EnvUtil;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * A Nacos server without its console, for one machine.
 *
 * <p>System properties: {@code nacos.home}, its data; {@code nacos.server.main.port}, with which also port + 1000 and
 * port + 1001 (gRPC) and port - 1000 (Raft) are used. All are on 127.0.0.1.
 */
public final class NacosServer {
  private NacosServer() {}

  public static void main(String[] arguments) {
    System.setProperty("nacos.standalone", "true");
    System.setProperty("nacos.remote.grpc.listen.ip", "127.0.0.1");
    System.setProperty("logging.config", "classpath:nacos-log.xml");
    EnvUtil.setDeploymentType(DeploymentType.SERVER);
    NacosStartUpManager.start(NacosStartUp.CORE_START_UP_PHASE);
    var core = new SpringApplicationBuilder(NacosServerBasicApplication.class)
        .web(WebApplicationType.NONE)
        .run(arguments);
    NacosStartUpManager.start(NacosStartUp.WEB_START_UP_PHASE);
    new SpringApplicationBuilder(NacosServerWebApplication.class).parent(core).run(arguments);
  }
}
