// The OpenTelemetry Collector, made of its own parts: a command that runs with a configuration file, with the receivers of
// OTLP and the exporter to files; and, with an address and an access key, its receiver of the Firehose protocol alone. What
// that takes is written to standard output, a line of JSON per log record; its first line says that it listens.
//
// The modules' versions are held by go.sum. To move to others: GOFLAGS=-mod=mod go get MODULE@VERSION && go mod tidy
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/open-telemetry/opentelemetry-collector-contrib/exporter/fileexporter"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/awsfirehosereceiver"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/component/componenttest"
	"go.opentelemetry.io/collector/config/configopaque"
	"go.opentelemetry.io/collector/config/configoptional"
	"go.opentelemetry.io/collector/config/configtls"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/provider/fileprovider"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/pdata/plog"
	"go.opentelemetry.io/collector/receiver"
	"go.opentelemetry.io/collector/receiver/otlpreceiver"
	"go.opentelemetry.io/collector/service/telemetry/otelconftelemetry"
)

// printer is the end of a pipeline of logs.
type printer struct {
	mutex sync.Mutex
	out   *bufio.Writer
}

func (p *printer) Capabilities() consumer.Capabilities { return consumer.Capabilities{} }

func (p *printer) ConsumeLogs(_ context.Context, logs plog.Logs) error {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	encoder := json.NewEncoder(p.out)
	for i := 0; i < logs.ResourceLogs().Len(); i++ {
		resource := logs.ResourceLogs().At(i)
		attributes := resource.Resource().Attributes().AsRaw()
		for j := 0; j < resource.ScopeLogs().Len(); j++ {
			records := resource.ScopeLogs().At(j).LogRecords()
			for k := 0; k < records.Len(); k++ {
				line := map[string]any{"body": records.At(k).Body().AsRaw(), "attributes": attributes}
				if err := encoder.Encode(line); err != nil {
					return err
				}
			}
		}
	}
	return p.out.Flush()
}

// whole is the collector's own command.
func whole() error {
	factories := func() (otelcol.Factories, error) {
		receivers, err := otelcol.MakeFactoryMap[receiver.Factory](otlpreceiver.NewFactory())
		if err != nil {
			return otelcol.Factories{}, err
		}
		exporters, err := otelcol.MakeFactoryMap[exporter.Factory](fileexporter.NewFactory())
		telemetry := otelconftelemetry.NewFactory()
		return otelcol.Factories{Receivers: receivers, Exporters: exporters, Telemetry: telemetry}, err
	}
	command := otelcol.NewCommand(otelcol.CollectorSettings{
		BuildInfo: component.NewDefaultBuildInfo(),
		Factories: factories,
		ConfigProviderSettings: otelcol.ConfigProviderSettings{ResolverSettings: confmap.ResolverSettings{
			ProviderFactories: []confmap.ProviderFactory{fileprovider.NewFactory()},
			DefaultScheme:     "file",
		}},
	})
	return command.Execute()
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "--config" {
		if err := whole(); err != nil {
			os.Exit(1)
		}
		return
	}
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: collector ADDRESS ACCESS-KEY CERTIFICATE KEY, or collector --config FILE")
		os.Exit(2)
	}
	factory := awsfirehosereceiver.NewFactory()
	config := factory.CreateDefaultConfig().(*awsfirehosereceiver.Config)
	config.Endpoint, config.AccessKey = os.Args[1], configopaque.String(os.Args[2])
	config.TLS = configoptional.Some(configtls.ServerConfig{
		Config: configtls.Config{CertFile: os.Args[3], KeyFile: os.Args[4]},
	})
	settings := receiver.Settings{
		ID:                component.NewID(factory.Type()),
		TelemetrySettings: componenttest.NewNopTelemetrySettings(),
		BuildInfo:         component.NewDefaultBuildInfo(),
	}
	ctx := context.Background()
	logs, err := factory.CreateLogs(ctx, settings, config, &printer{out: bufio.NewWriter(os.Stdout)})
	if err == nil {
		err = logs.Start(ctx, componenttest.NewNopHost())
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("listening")
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGINT, syscall.SIGTERM)
	<-stop
	_ = logs.Shutdown(ctx)
}
