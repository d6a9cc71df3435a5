// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/passphrase_key.h"

#include <algorithm>

namespace wellpulse::storage {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds leastTime(500);
constexpr milliseconds wantedTime(750);
constexpr std::int64_t calibratedMemoryKiB = 256 * 1024; ///< as much as a field laptop can spare for a moment

} // namespace

Status checkKdfCost(KdfCost cost)
{
    if (core::isAllowed(cost))
        return {};
    return Error{"vault_kdf_out_of_range",
        "The vault asks for a key derivation that this program does not allow, so its header is damaged or forged. "
        "Nothing was changed; put back a backup of the folder."};
}

KdfCost calibrateKdf(const std::function<milliseconds(KdfCost)> &measure)
{
    KdfCost cost = minimumKdfCost;
    // Argon2id's time grows with passes times memory, so one measurement tells the others.
    auto time = std::max(measure(cost), milliseconds(1));
    if (time >= leastTime)
        return cost;
    while (cost.memLimitKiB < calibratedMemoryKiB && time * 2 <= wantedTime) {
        cost.memLimitKiB *= 2;
        time *= 2;
    }
    cost.opsLimit = std::clamp(
        cost.opsLimit * wantedTime.count() / time.count(), minimumKdfCost.opsLimit, maximumKdfCost.opsLimit);
    return cost;
}

KdfCost kdfCostOfThisMachine()
{
    return calibrateKdf([](KdfCost cost) {
        const auto start = std::chrono::steady_clock::now();
        const auto key = derivePassphraseKey(SecretBytes::copyOf(std::string_view("calibration")), KdfSalt(), cost);
        const auto took = std::chrono::steady_clock::now() - start;
        return key ? std::chrono::duration_cast<milliseconds>(took) : milliseconds::max() / 4;
    });
}

SecretBytes passphraseBytes(const QString &typed)
{
    QByteArray utf8 = typed.normalized(QString::NormalizationForm_C).toUtf8();
    return SecretBytes::takeFrom(
        {reinterpret_cast<unsigned char *>(utf8.data()), static_cast<std::size_t>(utf8.size())});
}

Result<SecretBytes> derivePassphraseKey(const SecretBytes &passphrase, const KdfSalt &salt, KdfCost cost)
{
    if (auto allowed = checkKdfCost(cost); !allowed)
        return errorOf(std::move(allowed));
    SecretBytes key(keyBytes);
    if (key.isEmpty() || !core::deriveFromPassphrase(key.span().first<keyBytes>(), passphrase.view(), salt, cost))
        return Error{"out_of_memory",
            "There is not enough memory to unlock the vault. Nothing was changed; close other programs and try again."};
    return key;
}

} // namespace wellpulse::storage
