// Made by `cargo xtask generate` from models/kms.json; what is changed here is lost.

//! Texts of which the model knows all values.

use millstream_api::{Encode, Writer};

/// `CustomerMasterKeySpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CustomerMasterKeySpec {
    /// `RSA_2048`.
    #[default]
    Rsa2048,
    /// `RSA_3072`.
    Rsa3072,
    /// `RSA_4096`.
    Rsa4096,
    /// `ECC_NIST_P256`.
    EccNistP256,
    /// `ECC_NIST_P384`.
    EccNistP384,
    /// `ECC_NIST_P521`.
    EccNistP521,
    /// `ECC_SECG_P256K1`.
    EccSecgP256k1,
    /// `SYMMETRIC_DEFAULT`.
    SymmetricDefault,
    /// `HMAC_224`.
    Hmac224,
    /// `HMAC_256`.
    Hmac256,
    /// `HMAC_384`.
    Hmac384,
    /// `HMAC_512`.
    Hmac512,
    /// `SM2`.
    Sm2,
}

impl CustomerMasterKeySpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Rsa2048,
        Self::Rsa3072,
        Self::Rsa4096,
        Self::EccNistP256,
        Self::EccNistP384,
        Self::EccNistP521,
        Self::EccSecgP256k1,
        Self::SymmetricDefault,
        Self::Hmac224,
        Self::Hmac256,
        Self::Hmac384,
        Self::Hmac512,
        Self::Sm2,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rsa2048 => "RSA_2048",
            Self::Rsa3072 => "RSA_3072",
            Self::Rsa4096 => "RSA_4096",
            Self::EccNistP256 => "ECC_NIST_P256",
            Self::EccNistP384 => "ECC_NIST_P384",
            Self::EccNistP521 => "ECC_NIST_P521",
            Self::EccSecgP256k1 => "ECC_SECG_P256K1",
            Self::SymmetricDefault => "SYMMETRIC_DEFAULT",
            Self::Hmac224 => "HMAC_224",
            Self::Hmac256 => "HMAC_256",
            Self::Hmac384 => "HMAC_384",
            Self::Hmac512 => "HMAC_512",
            Self::Sm2 => "SM2",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "RSA_2048" => Some(Self::Rsa2048),
            "RSA_3072" => Some(Self::Rsa3072),
            "RSA_4096" => Some(Self::Rsa4096),
            "ECC_NIST_P256" => Some(Self::EccNistP256),
            "ECC_NIST_P384" => Some(Self::EccNistP384),
            "ECC_NIST_P521" => Some(Self::EccNistP521),
            "ECC_SECG_P256K1" => Some(Self::EccSecgP256k1),
            "SYMMETRIC_DEFAULT" => Some(Self::SymmetricDefault),
            "HMAC_224" => Some(Self::Hmac224),
            "HMAC_256" => Some(Self::Hmac256),
            "HMAC_384" => Some(Self::Hmac384),
            "HMAC_512" => Some(Self::Hmac512),
            "SM2" => Some(Self::Sm2),
            _ => None,
        }
    }
}

impl Encode for CustomerMasterKeySpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DataKeySpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataKeySpec {
    /// `AES_256`.
    #[default]
    Aes256,
    /// `AES_128`.
    Aes128,
}

impl DataKeySpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Aes256, Self::Aes128];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aes256 => "AES_256",
            Self::Aes128 => "AES_128",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AES_256" => Some(Self::Aes256),
            "AES_128" => Some(Self::Aes128),
            _ => None,
        }
    }
}

impl Encode for DataKeySpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `DryRunModifierType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DryRunModifierType {
    /// `IGNORE_CIPHERTEXT`.
    #[default]
    IgnoreCiphertext,
}

impl DryRunModifierType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::IgnoreCiphertext];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::IgnoreCiphertext => "IGNORE_CIPHERTEXT",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "IGNORE_CIPHERTEXT" => Some(Self::IgnoreCiphertext),
            _ => None,
        }
    }
}

impl Encode for DryRunModifierType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `EncapsulationAlgorithmSpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EncapsulationAlgorithmSpec {
    /// `ML_KEM`.
    #[default]
    MlKem,
}

impl EncapsulationAlgorithmSpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::MlKem];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MlKem => "ML_KEM",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ML_KEM" => Some(Self::MlKem),
            _ => None,
        }
    }
}

impl Encode for EncapsulationAlgorithmSpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `EncryptionAlgorithmSpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EncryptionAlgorithmSpec {
    /// `SYMMETRIC_DEFAULT`.
    #[default]
    SymmetricDefault,
    /// `RSAES_OAEP_SHA_1`.
    RsaesOaepSha1,
    /// `RSAES_OAEP_SHA_256`.
    RsaesOaepSha256,
    /// `SM2PKE`.
    Sm2pke,
}

impl EncryptionAlgorithmSpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::SymmetricDefault, Self::RsaesOaepSha1, Self::RsaesOaepSha256, Self::Sm2pke];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SymmetricDefault => "SYMMETRIC_DEFAULT",
            Self::RsaesOaepSha1 => "RSAES_OAEP_SHA_1",
            Self::RsaesOaepSha256 => "RSAES_OAEP_SHA_256",
            Self::Sm2pke => "SM2PKE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SYMMETRIC_DEFAULT" => Some(Self::SymmetricDefault),
            "RSAES_OAEP_SHA_1" => Some(Self::RsaesOaepSha1),
            "RSAES_OAEP_SHA_256" => Some(Self::RsaesOaepSha256),
            "SM2PKE" => Some(Self::Sm2pke),
            _ => None,
        }
    }
}

impl Encode for EncryptionAlgorithmSpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ExpirationModelType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExpirationModelType {
    /// `KEY_MATERIAL_EXPIRES`.
    #[default]
    KeyMaterialExpires,
    /// `KEY_MATERIAL_DOES_NOT_EXPIRE`.
    KeyMaterialDoesNotExpire,
}

impl ExpirationModelType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::KeyMaterialExpires, Self::KeyMaterialDoesNotExpire];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::KeyMaterialExpires => "KEY_MATERIAL_EXPIRES",
            Self::KeyMaterialDoesNotExpire => "KEY_MATERIAL_DOES_NOT_EXPIRE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "KEY_MATERIAL_EXPIRES" => Some(Self::KeyMaterialExpires),
            "KEY_MATERIAL_DOES_NOT_EXPIRE" => Some(Self::KeyMaterialDoesNotExpire),
            _ => None,
        }
    }
}

impl Encode for ExpirationModelType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `GrantOperation`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GrantOperation {
    /// `Decrypt`.
    #[default]
    Decrypt,
    /// `Encrypt`.
    Encrypt,
    /// `GenerateDataKey`.
    GenerateDataKey,
    /// `GenerateDataKeyWithoutPlaintext`.
    GenerateDataKeyWithoutPlaintext,
    /// `ReEncryptFrom`.
    ReEncryptFrom,
    /// `ReEncryptTo`.
    ReEncryptTo,
    /// `Sign`.
    Sign,
    /// `Verify`.
    Verify,
    /// `GetPublicKey`.
    GetPublicKey,
    /// `CreateGrant`.
    CreateGrant,
    /// `RetireGrant`.
    RetireGrant,
    /// `DescribeKey`.
    DescribeKey,
    /// `GenerateDataKeyPair`.
    GenerateDataKeyPair,
    /// `GenerateDataKeyPairWithoutPlaintext`.
    GenerateDataKeyPairWithoutPlaintext,
    /// `GenerateMac`.
    GenerateMac,
    /// `VerifyMac`.
    VerifyMac,
    /// `DeriveSharedSecret`.
    DeriveSharedSecret,
    /// `Encapsulate`.
    Encapsulate,
    /// `Decapsulate`.
    Decapsulate,
}

impl GrantOperation {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Decrypt,
        Self::Encrypt,
        Self::GenerateDataKey,
        Self::GenerateDataKeyWithoutPlaintext,
        Self::ReEncryptFrom,
        Self::ReEncryptTo,
        Self::Sign,
        Self::Verify,
        Self::GetPublicKey,
        Self::CreateGrant,
        Self::RetireGrant,
        Self::DescribeKey,
        Self::GenerateDataKeyPair,
        Self::GenerateDataKeyPairWithoutPlaintext,
        Self::GenerateMac,
        Self::VerifyMac,
        Self::DeriveSharedSecret,
        Self::Encapsulate,
        Self::Decapsulate,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Decrypt => "Decrypt",
            Self::Encrypt => "Encrypt",
            Self::GenerateDataKey => "GenerateDataKey",
            Self::GenerateDataKeyWithoutPlaintext => "GenerateDataKeyWithoutPlaintext",
            Self::ReEncryptFrom => "ReEncryptFrom",
            Self::ReEncryptTo => "ReEncryptTo",
            Self::Sign => "Sign",
            Self::Verify => "Verify",
            Self::GetPublicKey => "GetPublicKey",
            Self::CreateGrant => "CreateGrant",
            Self::RetireGrant => "RetireGrant",
            Self::DescribeKey => "DescribeKey",
            Self::GenerateDataKeyPair => "GenerateDataKeyPair",
            Self::GenerateDataKeyPairWithoutPlaintext => "GenerateDataKeyPairWithoutPlaintext",
            Self::GenerateMac => "GenerateMac",
            Self::VerifyMac => "VerifyMac",
            Self::DeriveSharedSecret => "DeriveSharedSecret",
            Self::Encapsulate => "Encapsulate",
            Self::Decapsulate => "Decapsulate",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Decrypt" => Some(Self::Decrypt),
            "Encrypt" => Some(Self::Encrypt),
            "GenerateDataKey" => Some(Self::GenerateDataKey),
            "GenerateDataKeyWithoutPlaintext" => Some(Self::GenerateDataKeyWithoutPlaintext),
            "ReEncryptFrom" => Some(Self::ReEncryptFrom),
            "ReEncryptTo" => Some(Self::ReEncryptTo),
            "Sign" => Some(Self::Sign),
            "Verify" => Some(Self::Verify),
            "GetPublicKey" => Some(Self::GetPublicKey),
            "CreateGrant" => Some(Self::CreateGrant),
            "RetireGrant" => Some(Self::RetireGrant),
            "DescribeKey" => Some(Self::DescribeKey),
            "GenerateDataKeyPair" => Some(Self::GenerateDataKeyPair),
            "GenerateDataKeyPairWithoutPlaintext" => Some(Self::GenerateDataKeyPairWithoutPlaintext),
            "GenerateMac" => Some(Self::GenerateMac),
            "VerifyMac" => Some(Self::VerifyMac),
            "DeriveSharedSecret" => Some(Self::DeriveSharedSecret),
            "Encapsulate" => Some(Self::Encapsulate),
            "Decapsulate" => Some(Self::Decapsulate),
            _ => None,
        }
    }
}

impl Encode for GrantOperation {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ImportState`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportState {
    /// `IMPORTED`.
    #[default]
    Imported,
    /// `PENDING_IMPORT`.
    PendingImport,
}

impl ImportState {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Imported, Self::PendingImport];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Imported => "IMPORTED",
            Self::PendingImport => "PENDING_IMPORT",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "IMPORTED" => Some(Self::Imported),
            "PENDING_IMPORT" => Some(Self::PendingImport),
            _ => None,
        }
    }
}

impl Encode for ImportState {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `IncludeKeyMaterial`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IncludeKeyMaterial {
    /// `ALL_KEY_MATERIAL`.
    #[default]
    AllKeyMaterial,
    /// `ROTATIONS_ONLY`.
    RotationsOnly,
}

impl IncludeKeyMaterial {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::AllKeyMaterial, Self::RotationsOnly];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AllKeyMaterial => "ALL_KEY_MATERIAL",
            Self::RotationsOnly => "ROTATIONS_ONLY",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ALL_KEY_MATERIAL" => Some(Self::AllKeyMaterial),
            "ROTATIONS_ONLY" => Some(Self::RotationsOnly),
            _ => None,
        }
    }
}

impl Encode for IncludeKeyMaterial {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyAgreementAlgorithmSpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyAgreementAlgorithmSpec {
    /// `ECDH`.
    #[default]
    Ecdh,
}

impl KeyAgreementAlgorithmSpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Ecdh];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ecdh => "ECDH",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ECDH" => Some(Self::Ecdh),
            _ => None,
        }
    }
}

impl Encode for KeyAgreementAlgorithmSpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyEncryptionMechanism`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyEncryptionMechanism {
    /// `RSAES_OAEP_SHA_256`.
    #[default]
    RsaesOaepSha256,
}

impl KeyEncryptionMechanism {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::RsaesOaepSha256];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RsaesOaepSha256 => "RSAES_OAEP_SHA_256",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "RSAES_OAEP_SHA_256" => Some(Self::RsaesOaepSha256),
            _ => None,
        }
    }
}

impl Encode for KeyEncryptionMechanism {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyManagerType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyManagerType {
    /// `AWS`.
    #[default]
    Aws,
    /// `CUSTOMER`.
    Customer,
}

impl KeyManagerType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Aws, Self::Customer];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Aws => "AWS",
            Self::Customer => "CUSTOMER",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AWS" => Some(Self::Aws),
            "CUSTOMER" => Some(Self::Customer),
            _ => None,
        }
    }
}

impl Encode for KeyManagerType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyMaterialState`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyMaterialState {
    /// `NON_CURRENT`.
    #[default]
    NonCurrent,
    /// `CURRENT`.
    Current,
    /// `PENDING_ROTATION`.
    PendingRotation,
    /// `PENDING_MULTI_REGION_IMPORT_AND_ROTATION`.
    PendingMultiRegionImportAndRotation,
}

impl KeyMaterialState {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::NonCurrent, Self::Current, Self::PendingRotation, Self::PendingMultiRegionImportAndRotation];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NonCurrent => "NON_CURRENT",
            Self::Current => "CURRENT",
            Self::PendingRotation => "PENDING_ROTATION",
            Self::PendingMultiRegionImportAndRotation => "PENDING_MULTI_REGION_IMPORT_AND_ROTATION",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "NON_CURRENT" => Some(Self::NonCurrent),
            "CURRENT" => Some(Self::Current),
            "PENDING_ROTATION" => Some(Self::PendingRotation),
            "PENDING_MULTI_REGION_IMPORT_AND_ROTATION" => Some(Self::PendingMultiRegionImportAndRotation),
            _ => None,
        }
    }
}

impl Encode for KeyMaterialState {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeySpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeySpec {
    /// `RSA_2048`.
    #[default]
    Rsa2048,
    /// `RSA_3072`.
    Rsa3072,
    /// `RSA_4096`.
    Rsa4096,
    /// `ECC_NIST_P256`.
    EccNistP256,
    /// `ECC_NIST_P384`.
    EccNistP384,
    /// `ECC_NIST_P521`.
    EccNistP521,
    /// `ECC_SECG_P256K1`.
    EccSecgP256k1,
    /// `SYMMETRIC_DEFAULT`.
    SymmetricDefault,
    /// `HMAC_224`.
    Hmac224,
    /// `HMAC_256`.
    Hmac256,
    /// `HMAC_384`.
    Hmac384,
    /// `HMAC_512`.
    Hmac512,
    /// `SM2`.
    Sm2,
    /// `ML_DSA_44`.
    MlDsa44,
    /// `ML_DSA_65`.
    MlDsa65,
    /// `ML_DSA_87`.
    MlDsa87,
    /// `ECC_NIST_EDWARDS25519`.
    EccNistEdwards25519,
    /// `ML_KEM_512`.
    MlKem512,
    /// `ML_KEM_768`.
    MlKem768,
    /// `ML_KEM_1024`.
    MlKem1024,
}

impl KeySpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Rsa2048,
        Self::Rsa3072,
        Self::Rsa4096,
        Self::EccNistP256,
        Self::EccNistP384,
        Self::EccNistP521,
        Self::EccSecgP256k1,
        Self::SymmetricDefault,
        Self::Hmac224,
        Self::Hmac256,
        Self::Hmac384,
        Self::Hmac512,
        Self::Sm2,
        Self::MlDsa44,
        Self::MlDsa65,
        Self::MlDsa87,
        Self::EccNistEdwards25519,
        Self::MlKem512,
        Self::MlKem768,
        Self::MlKem1024,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rsa2048 => "RSA_2048",
            Self::Rsa3072 => "RSA_3072",
            Self::Rsa4096 => "RSA_4096",
            Self::EccNistP256 => "ECC_NIST_P256",
            Self::EccNistP384 => "ECC_NIST_P384",
            Self::EccNistP521 => "ECC_NIST_P521",
            Self::EccSecgP256k1 => "ECC_SECG_P256K1",
            Self::SymmetricDefault => "SYMMETRIC_DEFAULT",
            Self::Hmac224 => "HMAC_224",
            Self::Hmac256 => "HMAC_256",
            Self::Hmac384 => "HMAC_384",
            Self::Hmac512 => "HMAC_512",
            Self::Sm2 => "SM2",
            Self::MlDsa44 => "ML_DSA_44",
            Self::MlDsa65 => "ML_DSA_65",
            Self::MlDsa87 => "ML_DSA_87",
            Self::EccNistEdwards25519 => "ECC_NIST_EDWARDS25519",
            Self::MlKem512 => "ML_KEM_512",
            Self::MlKem768 => "ML_KEM_768",
            Self::MlKem1024 => "ML_KEM_1024",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "RSA_2048" => Some(Self::Rsa2048),
            "RSA_3072" => Some(Self::Rsa3072),
            "RSA_4096" => Some(Self::Rsa4096),
            "ECC_NIST_P256" => Some(Self::EccNistP256),
            "ECC_NIST_P384" => Some(Self::EccNistP384),
            "ECC_NIST_P521" => Some(Self::EccNistP521),
            "ECC_SECG_P256K1" => Some(Self::EccSecgP256k1),
            "SYMMETRIC_DEFAULT" => Some(Self::SymmetricDefault),
            "HMAC_224" => Some(Self::Hmac224),
            "HMAC_256" => Some(Self::Hmac256),
            "HMAC_384" => Some(Self::Hmac384),
            "HMAC_512" => Some(Self::Hmac512),
            "SM2" => Some(Self::Sm2),
            "ML_DSA_44" => Some(Self::MlDsa44),
            "ML_DSA_65" => Some(Self::MlDsa65),
            "ML_DSA_87" => Some(Self::MlDsa87),
            "ECC_NIST_EDWARDS25519" => Some(Self::EccNistEdwards25519),
            "ML_KEM_512" => Some(Self::MlKem512),
            "ML_KEM_768" => Some(Self::MlKem768),
            "ML_KEM_1024" => Some(Self::MlKem1024),
            _ => None,
        }
    }
}

impl Encode for KeySpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyState`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyState {
    /// `Creating`.
    #[default]
    Creating,
    /// `Enabled`.
    Enabled,
    /// `Disabled`.
    Disabled,
    /// `PendingDeletion`.
    PendingDeletion,
    /// `PendingImport`.
    PendingImport,
    /// `PendingReplicaDeletion`.
    PendingReplicaDeletion,
    /// `Unavailable`.
    Unavailable,
    /// `Updating`.
    Updating,
}

impl KeyState {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::Creating,
        Self::Enabled,
        Self::Disabled,
        Self::PendingDeletion,
        Self::PendingImport,
        Self::PendingReplicaDeletion,
        Self::Unavailable,
        Self::Updating,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Creating => "Creating",
            Self::Enabled => "Enabled",
            Self::Disabled => "Disabled",
            Self::PendingDeletion => "PendingDeletion",
            Self::PendingImport => "PendingImport",
            Self::PendingReplicaDeletion => "PendingReplicaDeletion",
            Self::Unavailable => "Unavailable",
            Self::Updating => "Updating",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Creating" => Some(Self::Creating),
            "Enabled" => Some(Self::Enabled),
            "Disabled" => Some(Self::Disabled),
            "PendingDeletion" => Some(Self::PendingDeletion),
            "PendingImport" => Some(Self::PendingImport),
            "PendingReplicaDeletion" => Some(Self::PendingReplicaDeletion),
            "Unavailable" => Some(Self::Unavailable),
            "Updating" => Some(Self::Updating),
            _ => None,
        }
    }
}

impl Encode for KeyState {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `KeyUsageType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyUsageType {
    /// `SIGN_VERIFY`.
    #[default]
    SignVerify,
    /// `ENCRYPT_DECRYPT`.
    EncryptDecrypt,
    /// `GENERATE_VERIFY_MAC`.
    GenerateVerifyMac,
    /// `KEY_AGREEMENT`.
    KeyAgreement,
    /// `ENCAPSULATE_DECAPSULATE`.
    EncapsulateDecapsulate,
}

impl KeyUsageType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::SignVerify,
        Self::EncryptDecrypt,
        Self::GenerateVerifyMac,
        Self::KeyAgreement,
        Self::EncapsulateDecapsulate,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignVerify => "SIGN_VERIFY",
            Self::EncryptDecrypt => "ENCRYPT_DECRYPT",
            Self::GenerateVerifyMac => "GENERATE_VERIFY_MAC",
            Self::KeyAgreement => "KEY_AGREEMENT",
            Self::EncapsulateDecapsulate => "ENCAPSULATE_DECAPSULATE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SIGN_VERIFY" => Some(Self::SignVerify),
            "ENCRYPT_DECRYPT" => Some(Self::EncryptDecrypt),
            "GENERATE_VERIFY_MAC" => Some(Self::GenerateVerifyMac),
            "KEY_AGREEMENT" => Some(Self::KeyAgreement),
            "ENCAPSULATE_DECAPSULATE" => Some(Self::EncapsulateDecapsulate),
            _ => None,
        }
    }
}

impl Encode for KeyUsageType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `MacAlgorithmSpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MacAlgorithmSpec {
    /// `HMAC_SHA_224`.
    #[default]
    HmacSha224,
    /// `HMAC_SHA_256`.
    HmacSha256,
    /// `HMAC_SHA_384`.
    HmacSha384,
    /// `HMAC_SHA_512`.
    HmacSha512,
}

impl MacAlgorithmSpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::HmacSha224, Self::HmacSha256, Self::HmacSha384, Self::HmacSha512];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::HmacSha224 => "HMAC_SHA_224",
            Self::HmacSha256 => "HMAC_SHA_256",
            Self::HmacSha384 => "HMAC_SHA_384",
            Self::HmacSha512 => "HMAC_SHA_512",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "HMAC_SHA_224" => Some(Self::HmacSha224),
            "HMAC_SHA_256" => Some(Self::HmacSha256),
            "HMAC_SHA_384" => Some(Self::HmacSha384),
            "HMAC_SHA_512" => Some(Self::HmacSha512),
            _ => None,
        }
    }
}

impl Encode for MacAlgorithmSpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `MultiRegionKeyType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MultiRegionKeyType {
    /// `PRIMARY`.
    #[default]
    Primary,
    /// `REPLICA`.
    Replica,
}

impl MultiRegionKeyType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Primary, Self::Replica];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "PRIMARY",
            Self::Replica => "REPLICA",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "PRIMARY" => Some(Self::Primary),
            "REPLICA" => Some(Self::Replica),
            _ => None,
        }
    }
}

impl Encode for MultiRegionKeyType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `OriginType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OriginType {
    /// `AWS_KMS`.
    #[default]
    AwsKms,
    /// `EXTERNAL`.
    External,
    /// `AWS_CLOUDHSM`.
    AwsCloudhsm,
    /// `EXTERNAL_KEY_STORE`.
    ExternalKeyStore,
}

impl OriginType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] =
        &[Self::AwsKms, Self::External, Self::AwsCloudhsm, Self::ExternalKeyStore];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AwsKms => "AWS_KMS",
            Self::External => "EXTERNAL",
            Self::AwsCloudhsm => "AWS_CLOUDHSM",
            Self::ExternalKeyStore => "EXTERNAL_KEY_STORE",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AWS_KMS" => Some(Self::AwsKms),
            "EXTERNAL" => Some(Self::External),
            "AWS_CLOUDHSM" => Some(Self::AwsCloudhsm),
            "EXTERNAL_KEY_STORE" => Some(Self::ExternalKeyStore),
            _ => None,
        }
    }
}

impl Encode for OriginType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `ResourceOwnerType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceOwnerType {
    /// `SELF`.
    #[default]
    SelfValue,
    /// `OTHER_ACCOUNTS_VIA_RAM`.
    OtherAccountsViaRam,
}

impl ResourceOwnerType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::SelfValue, Self::OtherAccountsViaRam];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SelfValue => "SELF",
            Self::OtherAccountsViaRam => "OTHER_ACCOUNTS_VIA_RAM",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "SELF" => Some(Self::SelfValue),
            "OTHER_ACCOUNTS_VIA_RAM" => Some(Self::OtherAccountsViaRam),
            _ => None,
        }
    }
}

impl Encode for ResourceOwnerType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `RotationType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RotationType {
    /// `AUTOMATIC`.
    #[default]
    Automatic,
    /// `ON_DEMAND`.
    OnDemand,
}

impl RotationType {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[Self::Automatic, Self::OnDemand];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Automatic => "AUTOMATIC",
            Self::OnDemand => "ON_DEMAND",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "AUTOMATIC" => Some(Self::Automatic),
            "ON_DEMAND" => Some(Self::OnDemand),
            _ => None,
        }
    }
}

impl Encode for RotationType {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}

/// `SigningAlgorithmSpec`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SigningAlgorithmSpec {
    /// `RSASSA_PSS_SHA_256`.
    #[default]
    RsassaPssSha256,
    /// `RSASSA_PSS_SHA_384`.
    RsassaPssSha384,
    /// `RSASSA_PSS_SHA_512`.
    RsassaPssSha512,
    /// `RSASSA_PKCS1_V1_5_SHA_256`.
    RsassaPkcs1V15Sha256,
    /// `RSASSA_PKCS1_V1_5_SHA_384`.
    RsassaPkcs1V15Sha384,
    /// `RSASSA_PKCS1_V1_5_SHA_512`.
    RsassaPkcs1V15Sha512,
    /// `ECDSA_SHA_256`.
    EcdsaSha256,
    /// `ECDSA_SHA_384`.
    EcdsaSha384,
    /// `ECDSA_SHA_512`.
    EcdsaSha512,
    /// `SM2DSA`.
    Sm2dsa,
    /// `ML_DSA_SHAKE_256`.
    MlDsaShake256,
    /// `ED25519_SHA_512`.
    Ed25519Sha512,
    /// `ED25519_PH_SHA_512`.
    Ed25519PhSha512,
}

impl SigningAlgorithmSpec {
    /// All of them, in the model's order.
    pub const ALL: &'static [Self] = &[
        Self::RsassaPssSha256,
        Self::RsassaPssSha384,
        Self::RsassaPssSha512,
        Self::RsassaPkcs1V15Sha256,
        Self::RsassaPkcs1V15Sha384,
        Self::RsassaPkcs1V15Sha512,
        Self::EcdsaSha256,
        Self::EcdsaSha384,
        Self::EcdsaSha512,
        Self::Sm2dsa,
        Self::MlDsaShake256,
        Self::Ed25519Sha512,
        Self::Ed25519PhSha512,
    ];

    /// As it travels.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RsassaPssSha256 => "RSASSA_PSS_SHA_256",
            Self::RsassaPssSha384 => "RSASSA_PSS_SHA_384",
            Self::RsassaPssSha512 => "RSASSA_PSS_SHA_512",
            Self::RsassaPkcs1V15Sha256 => "RSASSA_PKCS1_V1_5_SHA_256",
            Self::RsassaPkcs1V15Sha384 => "RSASSA_PKCS1_V1_5_SHA_384",
            Self::RsassaPkcs1V15Sha512 => "RSASSA_PKCS1_V1_5_SHA_512",
            Self::EcdsaSha256 => "ECDSA_SHA_256",
            Self::EcdsaSha384 => "ECDSA_SHA_384",
            Self::EcdsaSha512 => "ECDSA_SHA_512",
            Self::Sm2dsa => "SM2DSA",
            Self::MlDsaShake256 => "ML_DSA_SHAKE_256",
            Self::Ed25519Sha512 => "ED25519_SHA_512",
            Self::Ed25519PhSha512 => "ED25519_PH_SHA_512",
        }
    }

    /// The one that travels so; `None` if there is none.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "RSASSA_PSS_SHA_256" => Some(Self::RsassaPssSha256),
            "RSASSA_PSS_SHA_384" => Some(Self::RsassaPssSha384),
            "RSASSA_PSS_SHA_512" => Some(Self::RsassaPssSha512),
            "RSASSA_PKCS1_V1_5_SHA_256" => Some(Self::RsassaPkcs1V15Sha256),
            "RSASSA_PKCS1_V1_5_SHA_384" => Some(Self::RsassaPkcs1V15Sha384),
            "RSASSA_PKCS1_V1_5_SHA_512" => Some(Self::RsassaPkcs1V15Sha512),
            "ECDSA_SHA_256" => Some(Self::EcdsaSha256),
            "ECDSA_SHA_384" => Some(Self::EcdsaSha384),
            "ECDSA_SHA_512" => Some(Self::EcdsaSha512),
            "SM2DSA" => Some(Self::Sm2dsa),
            "ML_DSA_SHAKE_256" => Some(Self::MlDsaShake256),
            "ED25519_SHA_512" => Some(Self::Ed25519Sha512),
            "ED25519_PH_SHA_512" => Some(Self::Ed25519PhSha512),
            _ => None,
        }
    }
}

impl Encode for SigningAlgorithmSpec {
    fn encode(&self, writer: &mut dyn Writer) {
        writer.plain(self.as_str());
    }
}
