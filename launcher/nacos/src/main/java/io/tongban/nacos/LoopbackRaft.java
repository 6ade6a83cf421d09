package io.tongban.nacos;

import com.alipay.sofa.jraft.rpc.RpcServer;
import com.alipay.sofa.jraft.rpc.impl.GrpcRaftRpcFactory;
import com.alipay.sofa.jraft.rpc.impl.GrpcServer;
import com.alipay.sofa.jraft.util.Endpoint;
import com.alipay.sofa.jraft.util.SPI;
import com.google.protobuf.Message;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.util.MutableHandlerRegistry;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets Raft listen on 127.0.0.1. By default it listens on every address, asks for no password and reads Java objects
 * from whoever calls, which a machine in an office network must not offer.
 */
@SPI(priority = 10)
public final class LoopbackRaft extends GrpcRaftRpcFactory {
  private static final int LARGEST_MESSAGE = 4 * 1024 * 1024;

  private final Map<String, Message> messages = new ConcurrentHashMap<>();

  @Override
  public void registerProtobufSerializer(String type, Object... instances) {
    super.registerProtobufSerializer(type, instances);
    messages.put(type, (Message) instances[0]);
  }

  @Override
  public RpcServer createRpcServer(Endpoint endpoint, ConfigHelper<RpcServer> configuration) {
    var handlers = new MutableHandlerRegistry();
    var listener = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", endpoint.getPort()))
        .fallbackHandlerRegistry(handlers)
        .directExecutor()
        .maxInboundMessageSize(LARGEST_MESSAGE)
        .build();
    var server = new GrpcServer(listener, handlers, messages, getMarshallerRegistry());
    if (configuration != null) {
      configuration.config(server);
    }
    return server;
  }
}
