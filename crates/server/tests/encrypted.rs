//! The TLS port: agreement on a protocol, certificates of the local authority, own ones that change.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "helpers of tests")]

mod support;

use std::{path::Path, sync::Arc};

use millstream_runtime::Worker;
use millstream_server::tls::ReloadCertificate;
use rcgen::{CertificateParams, KeyPair};
use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use support::{TestServer, call, read_answer, within};
use tokio::{
    io::AsyncWriteExt,
    net::TcpStream,
    signal::unix::{SignalKind, signal},
};
use tokio_rustls::{TlsConnector, client::TlsStream};

async fn connect(
    server: &TestServer,
    trusted: &Path,
    name: &str,
    alpn: &[&str],
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(trusted).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = alpn.iter().map(|name| name.as_bytes().to_vec()).collect();
    let stream = TcpStream::connect(server.https).await?;
    let name = ServerName::try_from(name.to_owned()).unwrap();
    within(TlsConnector::from(Arc::new(config)).connect(name, stream)).await
}

#[tokio::test]
async fn protocols_are_agreed_on_and_names_are_covered() {
    let server = TestServer::dev(&[("tls.names", "streams.example,10.1.2.3")]).await;
    let ca = server.certificates.authority().unwrap();
    for (offered, agreed) in
        [(&["h2", "http/1.1"][..], Some(&b"h2"[..])), (&["http/1.1"], Some(b"http/1.1")), (&[], None)]
    {
        let stream = connect(&server, &ca, "localhost", offered).await.unwrap();
        assert_eq!(stream.get_ref().1.alpn_protocol(), agreed);
    }
    for name in ["localhost", "127.0.0.1", "::1", "streams.example", "10.1.2.3"] {
        let mut stream = connect(&server, &ca, name, &["http/1.1"]).await.unwrap();
        stream.write_all(call("Echo", "", "{\"Text\":\"secret\"}").as_bytes()).await.unwrap();
        assert!(read_answer(&mut stream).await.text().contains("secret"), "{name}");
    }
    assert!(connect(&server, &ca, "other.example", &[]).await.is_err());
}

#[tokio::test]
async fn http1_without_agreement_and_plain_bytes_on_the_tls_port() {
    let server = TestServer::dev(&[("http.head_timeout", "200ms")]).await;
    let ca = server.certificates.authority().unwrap();
    let mut stream = connect(&server, &ca, "localhost", &[]).await.unwrap();
    stream.write_all(call("Echo", "", "{}").as_bytes()).await.unwrap();
    assert_eq!(read_answer(&mut stream).await.status, 200);
    let mut plain = TcpStream::connect(server.https).await.unwrap();
    plain.write_all(call("Echo", "", "{}").as_bytes()).await.unwrap();
    assert!(support::ends(&mut plain).await);
}

/// A certificate that vouches for itself.
fn make(dir: &Path, name: &str) {
    let key = KeyPair::generate().unwrap();
    let certificate = CertificateParams::new(vec![name.to_owned()]).unwrap().self_signed(&key).unwrap();
    std::fs::write(dir.join("own.pem"), certificate.pem()).unwrap();
    std::fs::write(dir.join("own-key.pem"), key.serialize_pem()).unwrap();
}

#[tokio::test]
async fn own_certificates_are_read_again_when_they_change() {
    let dir = tempfile::tempdir().unwrap();
    make(dir.path(), "first.example");
    let (certificate, key) = (dir.path().join("own.pem"), dir.path().join("own-key.pem"));
    let server = TestServer::dev(&[
        ("tls.certificate", certificate.to_str().unwrap()),
        ("tls.key", key.to_str().unwrap()),
    ])
    .await;
    assert_eq!(server.certificates.authority(), None);
    connect(&server, &certificate, "first.example", &[]).await.unwrap();

    let hangup = signal(SignalKind::hangup()).unwrap();
    let mut reload = ReloadCertificate::new(server.certificates.clone(), hangup);
    // Broken files change nothing.
    let good = std::fs::read(&certificate).unwrap();
    std::fs::write(&certificate, "broken").unwrap();
    assert!(reload.work().await.is_err());
    std::fs::write(dir.path().join("first.pem"), &good).unwrap();
    connect(&server, &dir.path().join("first.pem"), "first.example", &[]).await.unwrap();

    make(dir.path(), "a-second-name.example");
    reload.work().await.unwrap();
    connect(&server, &certificate, "a-second-name.example", &[]).await.unwrap();
    assert!(connect(&server, &dir.path().join("first.pem"), "first.example", &[]).await.is_err());
}
