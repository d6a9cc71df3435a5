// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <unistd.h>

namespace wellpulse::test {

TestCertificate::TestCertificate()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "wellpulse-tls-XXXXXX").string();
    m_folder = mkdtemp(pattern.data());
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    constexpr long hour = 3600;
    X509_set_version(certificate, X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -hour);
    X509_gmtime_adj(X509_getm_notAfter(certificate), hour);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("office"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_EXTENSION *address = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    X509_add_ext(certificate, address, -1);
    X509_EXTENSION_free(address);
    X509_sign(certificate, key, EVP_sha256());
    FILE *file = std::fopen(certificateFile().c_str(), "w");
    PEM_write_X509(file, certificate);
    std::fclose(file);
    file = std::fopen(keyFile().c_str(), "w");
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
    X509_free(certificate);
    EVP_PKEY_free(key);
}

TestCertificate::~TestCertificate()
{
    std::filesystem::remove_all(m_folder);
}

} // namespace wellpulse::test
