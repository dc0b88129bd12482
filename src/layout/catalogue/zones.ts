import type { ZoneType } from '../model'
import { type Text, text } from '../text'

/** What a zone type is called, and who uses it. */
export type ZoneKind = {
  readonly type: ZoneType
  readonly name: Text
  readonly public: boolean
  readonly keys: string
}

const zone = (type: ZoneType, zh: string, en: string, isPublic: boolean, keys: string): ZoneKind => ({
  type,
  name: text(zh, en),
  public: isPublic,
  keys,
})

export const ZONE_KINDS: readonly ZoneKind[] = [
  zone('consultation', '咨询区', 'enquiries', true, 'zxq'),
  zone('self-service', '网上自助办理区', 'self-service', true, 'wszzblq'),
  zone('24h', '24小时自助服务区', '24-hour self-service', true, 'zzfwq'),
  zone('waiting', '等候区', 'waiting', true, 'dhq'),
  zone('windows', '窗口服务区', 'service windows', true, 'ckfwq'),
  zone('convenience', '便民服务区', 'convenience services', true, 'bmfwq'),
  zone('certificate', '统一出证区', 'certificates', true, 'tyczq'),
  zone('back-office', '后台审批区', 'back office', false, 'htspq'),
  zone('form-filling', '填单区', 'form filling', true, 'tdq'),
  zone('storeroom', '库房', 'storeroom', false, 'kf'),
  zone('mother-baby', '母婴室', 'mother and baby room', true, 'mys'),
  zone('toilet', '卫生间', 'toilet', true, 'wsj'),
  zone('other', '其他区域', 'other', true, 'qtqy'),
]
